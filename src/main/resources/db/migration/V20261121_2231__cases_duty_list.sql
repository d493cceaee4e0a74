-- The community's duty list 社区职责清单: what a community does itself (MAIN) and where it only helps (ASSIST). The
-- longest prefix of the category decides; what stands nowhere is none of the community's duties. Beijing ordinance
-- art. 17 and Weifang ordinance art. 24 forbid to make it answer for anything else. Suggested defaults (domain.md §6.3
-- and the organic laws of residents' and villagers' committees): each county publishes its own list.
alter table livelihood_case drop constraint livelihood_case_handler_kind_check;
alter table livelihood_case add constraint livelihood_case_handler_kind_check
    check (handler_kind in ('TEAM', 'UNIT', 'COMMUNITY'));

create table duty_item (
    category_prefix text primary key check (category_prefix ~ '^[A-Z]([0-9]{2})?$'),
    part            text not null check (part in ('MAIN', 'ASSIST')),
    duty_zh         text not null,
    duty_en         text not null,
    source          text not null
);

insert into duty_item (category_prefix, part, duty_zh, duty_en, source) values
('A',   'ASSIST', '召集业主、物业协商，反映问题', 'bringing owners and the property service together, passing problems on', '山东省物业管理条例'),
('A05', 'MAIN',   '组织居民商定小区停车秩序', 'having residents agree on parking within the estate', '城市居民委员会组织法'),
('A07', 'MAIN',   '组织更换楼道公共照明等小修小补', 'small repairs such as stairwell lamps', '城市居民委员会组织法'),
('B',   'ASSIST', '巡查、劝阻、及时上报隐患', 'looking out for hazards, talking to people, reporting at once', '城市居民委员会组织法'),
('C',   'ASSIST', '宣传、劝导、上报', 'informing, persuading, reporting', '城市居民委员会组织法'),
('C01', 'MAIN',   '垃圾分类的宣传和桶边引导', 'explaining waste sorting, guiding at the bins', '城市居民委员会组织法'),
('C02', 'MAIN',   '组织清理楼道和院内乱堆乱放', 'clearing things dumped in stairwells and yards', '城市居民委员会组织法'),
('D',   'ASSIST', '通知居民、协助入户', 'telling residents, helping with access', '城市居民委员会组织法'),
('E',   'MAIN',   '由人民调解委员会调解邻里纠纷', 'mediation between neighbours by the people''s mediation committee', '人民调解法'),
('E04', 'ASSIST', '劝导和调解，执法由主管部门负责', 'persuasion and mediation; enforcement is the department''s', '人民调解法'),
('F',   'ASSIST', '摸底、申请的协助', 'finding out who needs it, helping to apply', '山东省老年人权益保障条例'),
('F01', 'MAIN',   '社区助餐', 'community meals', '山东省老年人权益保障条例'),
('F02', 'MAIN',   '联系陪诊和代取药', 'finding company for a visit to the doctor, fetching medicine', '山东省老年人权益保障条例'),
('F04', 'MAIN',   '独居、高龄老人的探访陪伴', 'visiting the elderly who live alone', '山东省老年人权益保障条例'),
('F05', 'MAIN',   '日常关心和谈心', 'daily care and a listening ear', '山东省老年人权益保障条例'),
('G',   'ASSIST', '协助申请、入户了解、公示', 'helping to apply, home visits, public notice', '社会救助暂行办法'),
('G03', 'ASSIST', '发现困难及时报告镇街', 'reporting hardship to the town at once', '社会救助暂行办法'),
('H',   'ASSIST', '上报破损、临时围护提醒', 'reporting damage, warning passers-by', '城市居民委员会组织法'),
('I',   'MAIN',   '社区课堂、老年大学教学点、四点半课堂', 'community classes for old and young', '城市居民委员会组织法'),
('I02', 'ASSIST', '上报损坏的健身设施', 'reporting broken equipment', '全民健身条例'),
('J',   'ASSIST', '告知窗口和办理渠道', 'telling people which window to go to', '城市居民委员会组织法'),
('K',   'ASSIST', '登记需求、协助对接', 'writing needs down, helping to find who can meet them', '村民委员会组织法'),
('K03', 'MAIN',   '村务公开和本村公共事务', 'openness of village affairs, the village''s own matters', '村民委员会组织法'),
('L02', 'MAIN',   '听取表扬和建议并回应', 'hearing praise and suggestions and answering them', '城市居民委员会组织法');
