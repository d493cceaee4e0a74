-- What is usually wanted for a category of needs, until somebody who knows the need says otherwise: skills, and what could
-- happen to whoever goes. A row of the first level holds for all below it that have none of their own. Our own judgement;
-- skills for which the law wants a certificate stand here only where the work itself may not be done without.
create table category_need (
    category    text   primary key references category (code),
    skills      text[] not null,
    risk_level  text   not null default 'LOW' check (risk_level in ('LOW', 'MEDIUM', 'HIGH')),
    risk_notice text   check (char_length(risk_notice) between 1 and 300),
    check (risk_level = 'LOW' or risk_notice is not null)
);
insert into category_need (category, skills, risk_level, risk_notice) values
('A02', '{PLUMBING}', 'LOW', null),
('A04', '{MEDIATION}', 'LOW', null),
('A07', '{ELECTRICITY}', 'MEDIUM', '要登高，还要断电：两人同去，先拉闸，扶好梯子'),
('B',   '{PATROL}', 'LOW', null),
('B03', '{PATROL}', 'MEDIUM', '上方可能有东西掉落：戴好安全帽，不站在正下方'),
('B05', '{GAS}', 'HIGH', '可能有燃气泄漏：不动电器和明火，先通风，先打燃气公司电话'),
('C',   '{PATROL}', 'LOW', null),
('C03', '{GARDENING}', 'LOW', null),
('C04', '{PATROL}', 'MEDIUM', '在水边：两人同去，穿防滑鞋，不下水'),
('D01', '{PLUMBING}', 'LOW', null),
('D02', '{ELECTRICITY}', 'HIGH', '可能触电：不断电不动手，有证的人才能碰线路'),
('D03', '{GAS}', 'HIGH', '可能有燃气泄漏：不动电器和明火，先通风，先打燃气公司电话'),
('D04', '{PLUMBING}', 'LOW', null),
('D05', '{PLUMBING}', 'MEDIUM', '水是烫的：先关阀门，戴手套'),
('D06', '{PLUMBING}', 'LOW', null),
('E',   '{MEDIATION}', 'LOW', null),
('F01', '{COOKING}', 'LOW', null),
('F02', '{COMPANY}', 'LOW', null),
('F03', '{CARPENTRY}', 'LOW', null),
('F04', '{COMPANY}', 'LOW', null),
('F05', '{COMPANY}', 'LOW', null),
('G',   '{COMPANY}', 'LOW', null),
('H01', '{PATROL}', 'MEDIUM', '路上有车：穿反光背心，站在路边'),
('I01', '{TEACHING}', 'LOW', null),
('I02', '{SPORTS}', 'LOW', null),
('I03', '{TEACHING}', 'LOW', null),
('J',   '{COMPUTER}', 'LOW', null),
('K02', '{GARDENING}', 'LOW', null);
