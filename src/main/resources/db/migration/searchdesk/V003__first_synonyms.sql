-- What people say and what documents say; staff add to it.
with laid (n, words) as (
    values
        (1, array['住房公积金', '公积金']),
        (2, array['最低生活保障', '低保']),
        (3, array['社会保险', '社保']),
        (4, array['医疗保险', '医保']),
        (5, array['养老金', '退休金']),
        (6, array['居住证', '暂住证']),
        (7, array['营业执照', '工商执照']),
        (8, array['不动产权证', '不动产权证书', '房产证', '房本']),
        (9, array['身份证', '居民身份证']),
        (10, array['驾驶证', '驾照']),
        (11, array['老年人', '老人', '长者']),
        (12, array['高龄津贴', '老龄津贴', '敬老金', '尊老金']),
        (13, array['残疾人证', '残疾证']),
        (14, array['义务教育', '九年制教育']),
        (15, array['随迁子女', '外来务工子女', '农民工子女']),
        (16, array['农民工', '外来务工人员', '进城务工人员']),
        (17, array['学区', '招生片区', '划片']),
        (18, array['生育津贴', '产假工资']),
        (19, array['育儿补贴', '生育补贴']),
        (20, array['城乡居民基本医疗保险', '城乡居民医保', '新农合']),
        (21, array['大病保险', '大病医疗互助']),
        (22, array['殡葬', '丧葬']),
        (23, array['棚户区改造', '棚改']),
        (24, array['老旧小区改造', '旧改']),
        (25, array['加装电梯', '装电梯']),
        (26, array['征地补偿', '土地补偿', '征收补偿']),
        (27, array['危房', '危险房屋']),
        (28, array['廉租房', '公租房', '公共租赁住房']),
        (29, array['经济适用房', '经适房']),
        (30, array['垃圾分类', '垃圾分拣']),
        (31, array['公交', '公共汽车', '公共交通']),
        (32, array['共享单车', '互联网租赁自行车']),
        (33, array['停车位', '停车泊位', '车位']),
        (34, array['企业开办', '公司注册', '注册公司']),
        (35, array['个体工商户', '个体户']),
        (36, array['行政许可', '行政审批']),
        (37, array['政府采购', '政府招标']),
        (38, array['依申请公开', '申请公开政府信息']),
        (39, array['信息公开年报', '政府信息公开工作年度报告', '政务公开年报']),
        (40, array['退役军人', '退伍军人', '复员军人']),
        (41, array['志愿服务', '义工']),
        (42, array['拆迁', '房屋征收']),
        (43, array['校园餐', '学生餐']),
        (44, array['宅基地', '农村建房用地']),
        (45, array['家庭医生', '签约医生'])
), made as (
    insert into searchdesk.synonym_group (changed_at, changed_by)
    select timestamptz '2026-01-01 00:00:00+08', 'platform' from laid order by n
    returning id
), numbered as (
    select id, row_number() over (order by id) as n from made
)
insert into searchdesk.synonym (key, word, group_id, position)
select word, word, numbered.id, position - 1
from laid
join numbered using (n)
cross join lateral unnest(laid.words) with ordinality as each (word, position);
