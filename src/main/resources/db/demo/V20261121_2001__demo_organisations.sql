-- Demo: grids, volunteer teams and units in two communities of two towns. All invented; mail goes to example.org.

insert into organisation (code, name, kind, parent_code, email, phone) values
    -- 琴岛中路社区 in 水集街道: the accounts without a suffix
    ('370285001014001', '琴岛中路社区第一网格', 'GRID', '370285001014', null, '0532-55500101'),
    ('370285001014002', '琴岛中路社区第二网格', 'GRID', '370285001014', null, '0532-55500102'),
    ('370285001014003', '琴岛中路社区第三网格', 'GRID', '370285001014', null, '0532-55500103'),
    ('T-370285001014-01', '琴岛中路社区银发调解队', 'TEAM', '370285001014', 'tiaojie.qindao@example.org', '0532-55500111'),
    ('T-370285001014-02', '琴岛中路社区楼道巡查队', 'TEAM', '370285001014', 'xuncha.qindao@example.org', '0532-55500112'),
    -- 福山路社区 in 望城街道: the accounts with the suffix 2
    ('370285002001001', '福山路社区第一网格', 'GRID', '370285002001', null, '0532-55500201'),
    ('370285002001002', '福山路社区第二网格', 'GRID', '370285002001', null, '0532-55500202'),
    ('T-370285002001-01', '福山路社区助老服务队', 'TEAM', '370285002001', 'zhulao.fushan@example.org', '0532-55500211'),
    ('T-370285002001-02', '福山路社区垃圾分类宣传队', 'TEAM', '370285002001', 'fenlei.fushan@example.org', '0532-55500212'),
    -- what serves a whole town
    ('T-370285001-01', '水集街道银龄志愿服务队', 'TEAM', '370285001', 'yinling.shuiji@example.org', '0532-55500121'),
    ('T-370285002-01', '望城街道银龄志愿服务队', 'TEAM', '370285002', 'yinling.wangcheng@example.org', '0532-55500221'),
    ('U-370285001-property', '水集街道物业管理办公室', 'UNIT', '370285001', 'wuye.shuiji@example.org', '0532-55500131'),
    ('U-370285001-sanitation', '水集街道环境卫生所', 'UNIT', '370285001', 'huanwei.shuiji@example.org', '0532-55500132'),
    ('U-370285001-civil', '水集街道民政服务站', 'UNIT', '370285001', 'minzheng.shuiji@example.org', '0532-55500133'),
    ('U-370285002-property', '望城街道物业管理办公室', 'UNIT', '370285002', 'wuye.wangcheng@example.org', '0532-55500231'),
    ('U-370285002-sanitation', '望城街道环境卫生所', 'UNIT', '370285002', 'huanwei.wangcheng@example.org', '0532-55500232'),
    ('U-370285002-civil', '望城街道民政服务站', 'UNIT', '370285002', 'minzheng.wangcheng@example.org', '0532-55500233'),
    -- what serves the whole city
    ('T-370285-01', '莱西市桑榆讲师团', 'TEAM', '370285', 'jiangshi@example.org', '0532-55500141'),
    ('U-370285-heat', '莱西暖阳供热服务公司', 'UNIT', '370285', 'gongre@example.org', '0532-55500151'),
    ('U-370285-water', '莱西清泉供水服务公司', 'UNIT', '370285', 'gongshui@example.org', '0532-55500152'),
    ('U-370285-gas', '莱西安燃燃气服务公司', 'UNIT', '370285', 'ranqi@example.org', '0532-55500153'),
    ('U-370285-power', '莱西明光供电服务中心', 'UNIT', '370285', 'gongdian@example.org', '0532-55500154'),
    ('U-370285-city-management', '莱西市城市管理服务中心', 'UNIT', '370285', 'chengguan@example.org', '0532-55500155'),
    ('U-370285-roads', '莱西市道路养护中心', 'UNIT', '370285', 'daolu@example.org', '0532-55500156');
