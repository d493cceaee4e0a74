-- Demo: stations, partners and services around the two demo communities and in every town. All invented, positions as well.

insert into station (code, kind, home_tier, name, area_code, functions, facilities, hours, head, phone, capacity, address, lat, lng,
    active, added_at, added_by, changed_at, changed_by)
select *, now(), 'demo', now(), 'demo' from (values
    ('S-370285001014-01', 'VETERAN_STATION', null, '琴岛中路老干部驿站', '370285001014', '{reading,health-check,chess,rest,toilet,wifi}'::text[], '{ramp,handrail,accessible-toilet,large-print,reading-glasses}'::text[], 'Mon to Fri 8:30-11:30 14:00-17:00; Sat 9:00-11:00; holidays closed', '示例甲', '0532-55500301', 40, '琴岛中路 18 号院内（示例）', 36.86604, 120.519899, true),
    ('S-370285001014-02', 'SANGYU_STATION', null, '琴岛中路桑榆有为驿站', '370285001014', '{reading,handicraft,lectures,computer-help,meeting-room,rest,wifi}', '{ramp,lift,large-print,hearing-loop,aed}', 'daily 8:00-17:30', '示例乙', '0532-55500302', 60, '琴岛中路 26 号一楼（示例）', 36.864151, 120.517651, true),
    ('S-370285001014-03', 'SERVICE_STATION', null, '琴岛中路为民服务站', '370285001014', '{errands,mediation,legal-advice,rest,toilet}', '{ramp,wheelchair,aed,reading-glasses}', 'Mon to Fri 8:30-11:30 14:00-17:00; holidays closed', '示例丙', '0532-55500303', 20, '琴岛中路社区居委会院内（示例）', 36.86568, 120.518663, true),
    ('S-370285001014-04', 'STUDIO', null, '老党员“和为贵”工作室', '370285001014', '{mediation,legal-advice,counselling}', '{ramp,handrail}', 'Mon 9:00-11:00; Wed 9:00-11:00 14:30-16:30; Fri 9:00-11:00; holidays closed', '示例丁', '0532-55500304', 12, '琴岛中路 22 号二楼（示例）', 36.866489, 120.516639, true),
    ('S-370285001014-05', 'UNIVERSITY', null, '琴岛中路社区老干部大学', '370285001014', '{lectures,handicraft,music,computer-help,meeting-room,toilet}', '{lift,handrail,hearing-loop,large-print}', 'Tue 9:00-11:00; Thu 9:00-11:00 14:00-16:00; holidays closed; 2027-01-18 to 2027-03-05 closed', '示例戊', '0532-55500305', 80, '琴岛中路 30 号三楼（示例）', 36.863432, 120.521136, true),
    ('S-370285001014-06', 'HOME', 'X', '琴岛中路社区之家', '370285001014', '{reading,chess,music,meeting-room,meals,rest}', '{ramp,accessible-toilet,wheelchair}', 'daily 8:00-17:30', '示例己', '0532-55500306', 100, '琴岛中路 15 号（示例）', 36.867658, 120.519674, true),
    ('S-370285002001-01', 'VETERAN_STATION', null, '福山路老干部驿站', '370285002001', '{reading,health-check,chess,rest,toilet}', '{ramp,handrail,reading-glasses}', 'Mon to Fri 8:30-11:30 14:00-17:00; Sat 9:00-11:00; holidays closed', '示例庚', '0532-55500307', 36, '福山路 8 号（示例）', 36.84963, 120.520826, true),
    ('S-370285002001-02', 'SANGYU_STATION', null, '福山路桑榆有为驿站', '370285002001', '{handicraft,lectures,computer-help,exercise,wifi}', '{ramp,large-print,aed}', 'daily 8:00-17:30', '示例辛', '0532-55500308', 50, '福山路 12 号（示例）', 36.847381, 120.522512, true),
    ('S-370285002001-03', 'SERVICE_STATION', null, '福山路为民服务站', '370285002001', '{errands,mediation,rest,toilet}', '{ramp,wheelchair}', 'Mon to Fri 8:30-11:30 14:00-17:00; holidays closed', '示例壬', '0532-55500309', 20, '福山路社区居委会院内（示例）', 36.849135, 120.521781, true),
    ('S-370285002001-04', 'STUDIO', null, '老党员“夕阳红”工作室', '370285002001', '{mediation,counselling,legal-advice}', '{handrail}', 'Tue 9:00-11:00; Thu 9:00-11:00; holidays closed', '示例癸', '0532-55500310', 10, '福山路 5 号（示例）', 36.848191, 120.518802, true),
    ('S-370285002001-05', 'UNIVERSITY', null, '福山路社区老干部大学', '370285002001', '{lectures,music,handicraft,meeting-room}', '{lift,hearing-loop}', 'Tue 9:00-11:00; Thu 9:00-11:00 14:00-16:00; holidays closed; 2027-01-18 to 2027-03-05 closed', '示例子', '0532-55500311', 70, '福山路 20 号二楼（示例）', 36.851248, 120.523299, true),
    ('S-370285002001-06', 'HOME', 'X', '福山路社区之家', '370285002001', '{reading,chess,meals,meeting-room}', '{ramp,accessible-toilet}', 'daily 8:00-17:30', '示例丑', '0532-55500312', 90, '福山路 16 号（示例）', 36.84873, 120.52521, true),
    ('S-370285-01', 'HOME', 'ONE', '莱西市老干部之家', '370285', '{reading,lectures,music,exercise,meals,meeting-room,legal-advice,health-check}', '{ramp,lift,accessible-toilet,hearing-loop,large-print,wheelchair,aed}', 'daily 8:00-17:30', '示例寅', '0532-55500313', 400, '市区文化中心旁（示例）', 36.86, 120.525, true),
    ('S-370285001-01', 'HOME', 'TEN', '水集街道之家', '370285001', '{reading,chess,lectures,meeting-room,meals}', '{ramp,lift,accessible-toilet,aed}', 'daily 8:00-17:30', '示例卯', '0532-55500314', 200, '水集街道办事处东侧（示例）', 36.868, 120.514, true),
    ('S-370285002-01', 'HOME', 'TEN', '望城街道之家', '370285002', '{reading,chess,lectures,meeting-room}', '{ramp,lift,aed}', 'daily 8:00-17:30', '示例辰', '0532-55500315', 180, '望城街道办事处西侧（示例）', 36.847, 120.527, true),
    ('S-370285001012-01', 'HOME', 'X', '文化路社区之家', '370285001012', '{reading,chess,music}', '{ramp}', 'Mon to Fri 8:30-11:30 14:00-17:00; Sat 9:00-11:00; holidays closed', '示例巳', '0532-55500316', 60, '文化路 3 号（示例）', 36.8705, 120.5225, true),
    ('S-370285001036-01', 'HOME', 'X', '翡翠城社区之家', '370285001036', '{reading,handicraft,exercise}', '{ramp,lift}', 'daily 8:00-17:30', '示例午', '0532-55500317', 80, '翡翠城小区会所（示例）', 36.8732, 120.5105, true),
    ('S-370285001020-01', 'UNIVERSITY', null, '黄海路社区老干部大学', '370285001020', '{lectures,music,computer-help}', '{lift,hearing-loop}', 'Tue 9:00-11:00; Thu 9:00-11:00 14:00-16:00; holidays closed; 2027-01-18 to 2027-03-05 closed', '示例未', '0532-55500318', 60, '黄海路 9 号（示例）', 36.8622, 120.5128, true),
    ('S-370285001-02', 'UNIVERSITY', null, '水集街道老干部大学', '370285001', '{lectures,handicraft,music,exercise,meeting-room}', '{lift,accessible-toilet,hearing-loop}', 'Tue 9:00-11:00; Thu 9:00-11:00 14:00-16:00; holidays closed; 2027-01-18 to 2027-03-05 closed', '示例申', '0532-55500319', 120, '水集街道文化站（示例）', 36.869079, 120.515686, true),
    ('S-370285002-02', 'UNIVERSITY', null, '望城街道老干部大学', '370285002', '{lectures,handicraft,music}', '{lift}', 'Tue 9:00-11:00; Thu 9:00-11:00 14:00-16:00; holidays closed; 2027-01-18 to 2027-03-05 closed', '示例酉', '0532-55500320', 100, '望城街道文化站（示例）', 36.845831, 120.528237, true),
    ('S-370285007-01', 'VETERAN_STATION', null, '沽河老干部驿站', '370285007', '{reading,health-check,chess,rest}', '{ramp,handrail}', 'Mon to Fri 8:30-11:30 14:00-17:00; holidays closed', '示例驿1', '0532-55500321', 24, '沽河街道驻地（示例）', 36.882, 120.502, true),
    ('S-370285101-01', 'VETERAN_STATION', null, '姜山老干部驿站', '370285101', '{reading,health-check,chess,rest}', '{ramp,handrail}', 'Mon to Fri 8:30-11:30 14:00-17:00; Sat 9:00-11:00; holidays closed', '示例驿2', '0532-55500322', 26, '姜山镇驻地（示例）', 36.689, 120.531, true),
    ('S-370285102-01', 'VETERAN_STATION', null, '夏格庄老干部驿站', '370285102', '{reading,health-check,chess,rest}', '{ramp,handrail}', 'daily 8:00-17:30', '示例驿3', '0532-55500323', 28, '夏格庄镇驻地（示例）', 36.746, 120.448, true),
    ('S-370285104-01', 'VETERAN_STATION', null, '院上老干部驿站', '370285104', '{reading,health-check,chess,rest}', '{ramp,handrail}', 'Mon to Fri 8:30-11:30 14:00-17:00; holidays closed', '示例驿4', '0532-55500324', 30, '院上镇驻地（示例）', 36.756, 120.319, true),
    ('S-370285105-01', 'VETERAN_STATION', null, '日庄老干部驿站', '370285105', '{reading,health-check,chess,rest}', '{ramp,handrail}', 'Mon to Fri 8:30-11:30 14:00-17:00; Sat 9:00-11:00; holidays closed', '示例驿5', '0532-55500325', 32, '日庄镇驻地（示例）', 36.89, 120.299, true),
    ('S-370285106-01', 'VETERAN_STATION', null, '南墅老干部驿站', '370285106', '{reading,health-check,chess,rest}', '{ramp,handrail}', 'daily 8:00-17:30', '示例驿6', '0532-55500326', 34, '南墅镇驻地（示例）', 36.988, 120.306, true),
    ('S-370285107-01', 'VETERAN_STATION', null, '河头店老干部驿站', '370285107', '{reading,health-check,chess,rest}', '{ramp,handrail}', 'Mon to Fri 8:30-11:30 14:00-17:00; holidays closed', '示例驿7', '0532-55500327', 36, '河头店镇驻地（示例）', 36.943, 120.602, true),
    ('S-370285108-01', 'VETERAN_STATION', null, '店埠老干部驿站', '370285108', '{reading,health-check,chess,rest}', '{ramp,handrail}', 'Mon to Fri 8:30-11:30 14:00-17:00; Sat 9:00-11:00; holidays closed', '示例驿8', '0532-55500328', 38, '店埠镇驻地（示例）', 36.67, 120.358, true),
    ('S-370285116-01', 'VETERAN_STATION', null, '马连庄老干部驿站', '370285116', '{reading,health-check,chess,rest}', '{ramp,handrail}', 'daily 8:00-17:30', '示例驿9', '0532-55500329', 40, '马连庄镇驻地（示例）', 37.017, 120.482, true),
    ('S-370285001014-07', 'VETERAN_STATION', null, '琴岛中路老干部活动点（旧址）', '370285001014', '{chess,rest}', '{}', 'Mon to Fri 8:30-11:30 14:00-17:00; holidays closed', '示例旧', '0532-55500330', 15, '琴岛中路 2 号（示例）', 36.86496, 120.521923, false)
) as invented (code, kind, home_tier, name, area_code, functions, facilities, hours, head, phone, capacity, address, lat, lng, active);

insert into partner (kind, name, area_code, priority, preference, discount, agreement, valid_from, valid_to, contact, phone, hours,
    address, lat, lng, added_at, added_by, changed_at, changed_by)
select *, now(), 'demo', now(), 'demo' from (values
    ('SUPERMARKET', '暖阳便民超市', '370285001014', '老年人优先结账', '满 50 元免费送到楼下', '每周三九五折', '示例-01', '2026-01-01'::date, '2028-12-31'::date, '示例联系人', '0532-55500401', 'daily 7:00-21:30', '琴岛中路 20 号（示例）', 36.866309, 120.520686),
    ('BARBER', '老街坊理发店', '370285001014', '老年人随到随理', '行动不便的上门理发', '理发 8 元', '示例-02', '2026-01-01', '2028-12-31', '示例联系人', '0532-55500402', 'Tue to Sun 8:30-12:00 13:30-18:30', '琴岛中路 24 号（示例）', 36.86487, 120.51945),
    ('RESTAURANT', '和顺家常菜馆', '370285001014', null, '可做少盐软烂菜', '老年套餐 12 元', '示例-03', '2026-01-01', '2028-12-31', '示例联系人', '0532-55500403', 'daily 10:30-14:00 17:00-21:00', '琴岛中路 12 号（示例）', 36.867119, 120.518326),
    ('RESTAURANT', '夜归人面馆', '370285001014', null, '热水热汤随时有', '面食九折', '示例-04', '2026-01-01', null, '示例联系人', '0532-55500404', 'daily 11:00-14:00 17:00-2:00', '琴岛中路 33 号（示例）', 36.863162, 120.51855),
    ('DELIVERY', '莱心配送中心', '370285001014', '老年人订单优先送', '大米白面送上楼', null, '示例-05', '2026-01-01', '2028-12-31', '示例联系人', '0532-55500405', 'daily 8:00-20:00', '琴岛中路 40 号（示例）', 36.86532, 120.51529),
    ('CARE', '晚晴居家养老服务中心', '370285001014', '优先安排评估', null, '助浴助洁八折', '示例-06', '2026-01-01', '2028-12-31', '示例联系人', '0532-55500406', 'daily all day', '琴岛中路 10 号（示例）', 36.868378, 120.521473),
    ('SUPERMARKET', '福山生鲜超市', '370285002001', '老年人优先称重', null, '每周二九折', '示例-07', '2026-01-01', '2028-12-31', '示例联系人', '0532-55500407', 'daily 6:30-20:30', '福山路 10 号（示例）', 36.849989, 120.522174),
    ('BARBER', '福山理发店', '370285002001', null, '上门理发', '理发 10 元', '示例-08', '2026-01-01', '2028-12-31', '示例联系人', '0532-55500408', 'daily 9:00-19:00', '福山路 6 号（示例）', 36.84855, 120.520263),
    ('RESTAURANT', '福满楼饭店', '370285002001', '老年人优先入座', null, '午餐九折', '示例-09', '2026-01-01', '2028-12-31', '示例联系人', '0532-55500409', 'daily 10:00-14:00 16:30-21:00', '福山路 18 号（示例）', 36.850799, 120.520488),
    ('CARE', '望城日间照料中心', '370285002', '优先入托', null, '试住三天免费', '示例-10', '2026-01-01', '2028-12-31', '示例联系人', '0532-55500410', 'daily all day', '望城街道（示例）', 36.84754, 120.525314),
    ('OTHER', '老伙计眼镜店', '370285001', null, '免费验光、调眼镜', '老花镜八折', '示例-11', '2026-01-01', '2028-12-31', '示例联系人', '0532-55500411', 'daily 8:30-18:30', '水集街道（示例）', 36.867191, 120.516023),
    ('OTHER', '巧手家电维修部', '370285001014', null, '上门看一看不收钱', '人工费七折', '示例-12', '2026-01-01', '2026-06-30', '示例联系人', '0532-55500412', 'Mon to Sat 8:30-17:30', '琴岛中路 45 号（示例）', 36.862442, 120.520461)
) as invented (kind, name, area_code, priority, preference, discount, agreement, valid_from, valid_to, contact, phone, hours,
    address, lat, lng);

insert into catalogue_item (list, item, area_code, description, target, frequency, owner_code, active,
    added_at, added_by, changed_at, changed_by)
select *, now(), 'demo', now(), 'demo' from (values
    ('COMMON', '义务量血压', '370285001', '在驿站量血压、讲保健，需要的记入健康本', '60 岁以上居民', '每周一次', '370285001', true),
    ('COMMON', '手机使用辅导', '370285001014', '一对一教用手机：挂号、缴费、视频通话、防诈骗', '60 岁以上居民', '每周两次', 'T-370285001-01', true),
    ('COMMON', '邻里纠纷调解', '370285001014', '老党员听双方说、讲道理、找办法', '全体居民', '随时', 'T-370285001014-01', true),
    ('COMMON', '楼道安全巡查', '370285001014', '看楼道杂物、线路、消防器材，发现问题报网格员', '全体居民', '每周一次', 'T-370285001014-02', true),
    ('COMMON', '独居老人探访', '370285001014', '打电话或上门看看，缺什么记下来', '独居、空巢老人', '每周两次', '370285001014', true),
    ('COMMON', '助老代办', '370285002001', '代缴费、代取药、代办手续', '行动不便的老人', '随时', 'T-370285002001-01', true),
    ('COMMON', '垃圾分类指导', '370285002001', '在投放点讲怎么分、帮着分', '全体居民', '每天一次', 'T-370285002001-02', true),
    ('COMMON', '法律咨询', '370285', '退休法官、律师轮流坐班解答', '全体居民', '每月两次', '370285', true),
    ('COMMON', '政策宣讲', '370285', '用家乡话讲惠民政策', '全体居民', '每月一次', 'T-370285-01', true),
    ('COMMON', '理发上门', '370285002', '为行动不便的老人上门理发', '失能、半失能老人', '每月一次', '370285002', true),
    ('FEATURED', '“和为贵”调解茶座', '370285001014', '周三下午喝着茶把话说开，调解员在旁边帮一把', '有矛盾的邻里', '每周一次', 'T-370285001014-01', true),
    ('FEATURED', '银发故事会', '370285001014', '老党员给孩子们讲老故事、讲家风', '中小学生', '每月一次', '370285001014', true),
    ('FEATURED', '非遗剪纸课', '370285001014', '老师傅手把手教剪纸', '感兴趣的居民', '每周一次', '370285001014', true),
    ('FEATURED', '四点半课堂', '370285002001', '退休教师陪孩子写作业', '放学没人接的小学生', '每个上学日', '370285002001', true),
    ('FEATURED', '夕阳红合唱团', '370285002001', '排练合唱，节日演出', '爱唱歌的居民', '每周两次', '370285002001', true),
    ('FEATURED', '阳台种菜课堂', '370285001', '老农艺师教在阳台种菜', '全体居民', '每季一次', 'T-370285001-01', true),
    ('FEATURED', '家电义诊日', '370285001', '老电工看小毛病、讲用电安全', '全体居民', '每月一次', '370285001', true),
    ('FEATURED', '老照片展', '370285', '收老照片，讲莱西变化', '全体居民', '每年一次', '370285', true),
    ('FEATURED', '桑榆讲师团下乡', '370285', '到村里讲农技、讲健康', '农村居民', '每月两次', 'T-370285-01', true),
    ('FEATURED', '银龄骑行护河', '370285002', '边骑车边看河道，发现垃圾就报', '爱骑车的退休人员', '每周一次', 'T-370285002-01', true)
) as invented (list, item, area_code, description, target, frequency, owner_code, active);
