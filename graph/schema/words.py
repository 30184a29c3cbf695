"""The closed lists of words that properties take, in both languages."""

from __future__ import annotations

from .cells import Choice


class Known(Choice):
    """Yes, no, or nobody says."""

    YES = "yes", "是", "yes"
    NO = "no", "否", "no"
    UNKNOWN = "unknown", "未注明", "not stated"


class Declared(Choice):
    """Whether a chain is one of the declared ten."""

    YES = "yes", "是", "yes"
    LIKELY = "likely", "很可能", "likely"
    NO = "no", "否", "no"
    UNKNOWN = "unknown", "未注明", "not stated"


class YesNo(Choice):
    """Yes or no."""

    YES = "yes", "是", "yes"
    NO = "no", "否", "no"


class Scope(Choice):
    """Whose chain it is."""

    CITY = "city", "全市", "city"
    DISTRICT = "district", "区市", "district"


class PlaceKind(Choice):
    """What sort of place."""

    COUNTRY = "country", "国家", "country"
    PROVINCE = "province", "省", "province"
    CITY = "city", "市", "city"
    DISTRICT = "district", "区市", "district"
    ZONE = "functional_zone", "功能区", "functional zone"


class FieldKind(Choice):
    """What sort of field."""

    TECHNICAL = "technical_field", "技术领域", "technical field"
    SEGMENT = "chain_segment", "产业链环节", "chain segment"
    PRODUCT = "product", "产品", "product"


class Position(Choice):
    """Where in a chain."""

    UPSTREAM = "upstream", "上游", "upstream"
    MIDSTREAM = "midstream", "中游", "midstream"
    DOWNSTREAM = "downstream", "下游", "downstream"


class Standing(Choice):
    """How a platform stands to the system."""

    MEMBER = "member", "体系成员", "member of the system"
    PART = "part", "成员下属或体系所属", "part of a member or of the system"
    UNPROVEN = "unproven", "未证实为成员", "not shown to be a member"
    OUTSIDE = "outside", "体系外", "outside the system"


class Level(Choice):
    """Who approved a platform or a project."""

    NATIONAL = "national", "国家级", "national"
    PROVINCIAL = "provincial", "省级", "provincial"
    MUNICIPAL = "municipal", "市级", "municipal"
    UNKNOWN = "unknown", "未注明", "not stated"


class InstitutionKind(Choice):
    """What sort of institution."""

    UNIVERSITY = "university", "高校", "university"
    COLLEGE = "college", "高职院校", "college"
    UNIVERSITY_UNIT = "university_unit", "高校下属单位", "unit of a university"
    INSTITUTE = "institute", "科研院所", "institute"
    GOVERNMENT = "government", "政府部门", "government body"
    ASSOCIATION = "association", "协会联盟", "association"
    PUBLIC_SERVICE = "public_service", "公共服务机构", "public service"
    ADVISORY_GROUP = "advisory_group", "专家组", "advisory group"
    FUND = "fund", "基金", "fund"
    COMPANY = "company", "公司", "company"
    PARK = "park", "园区", "park"
    BENCHMARK = "benchmark", "对标单位", "benchmark abroad or in other cities"


class ProjectKind(Choice):
    """What sort of project."""

    RD = "rd", "研发", "R&D"
    PRODUCT = "product", "产品", "product"
    INCUBATED = "incubated", "孵化", "incubated"
    PLANT = "plant", "工厂", "plant"
    PARK = "park", "园区", "park"
    FACILITY = "facility", "设施", "facility"
    PROGRAMME = "programme", "专项", "programme"


class CollaborationKind(Choice):
    """What sort of collaboration."""

    AGREEMENT = "agreement", "协议", "agreement"
    JOINT_RESEARCH = "joint_research", "联合研发", "joint research"
    JOINT_BODY = "joint_body", "共建机构", "joint body"
    ALLIANCE = "alliance", "联盟", "alliance"
    TRANSFER = "transfer", "成果转化", "transfer"
    CUSTOMER = "customer", "客户", "customer"
    SERVICE = "service", "服务", "service"
    TALKS = "talks", "洽谈", "talks"
    VISIT = "visit", "走访", "visit"


class EquipmentKind(Choice):
    """What sort of equipment."""

    POOL = "pool", "设备池", "pool"
    INSTRUMENTS = "instruments", "仪器设备", "instruments"
    LABORATORY = "laboratory", "实验室", "laboratory"
    TEST_SITE = "test_site", "试验场", "test site"
    CENTRE = "centre", "中心", "centre"
    SERVICE = "service", "服务", "service"
    FACILITY = "facility", "设施", "facility"
    DATABASE = "database", "数据库", "database"
    VESSEL = "vessel", "船艇", "vessel"
    EXHIBITION = "exhibition", "展厅", "exhibition"


class IndicatorKind(Choice):
    """A figure or a sentence."""

    NUMBER = "number", "数值", "number"
    STATEMENT = "statement", "说法", "statement"


class Qualifier(Choice):
    """How exact a figure is."""

    OVER = "over", "超过", "over"
    ABOUT = "about", "约", "about"
    NEARLY = "nearly", "近", "nearly"
    UNDER = "under", "不足", "under"
    PLANNED = "planned", "计划", "planned"


class SourceKind(Choice):
    """What sort of source."""

    REPORT = "report", "调研报告", "report"
    OFFICIAL = "official", "政府网站", "official site"
    OFFICIAL_DOCUMENT = "official_document", "政府文件", "official document"
    NEWS = "news", "新闻", "news"
    UNIVERSITY = "university", "高校网站", "university site"
    INSTITUTE = "institute", "院所网站", "institute site"
    COMPANY = "company", "企业网站", "company site"
    FORUM = "forum", "论坛", "forum"
    REPOST = "repost", "转载", "repost"
    BIBLIOGRAPHIC = "bibliographic", "文献目录", "bibliographic record"
    ENCYCLOPEDIC = "encyclopedic", "百科", "encyclopedia"
    YEARBOOK = "yearbook", "年鉴", "yearbook"
    SECONDARY = "secondary", "二手资料", "secondary"
    REFERENCE = "reference", "参考资料", "reference"
    GENERAL = "general_knowledge", "常识", "general knowledge"


class DateStatus(Choice):
    """How a source's date is known."""

    EXACT = "exact", "原文写明", "exact"
    MONTH = "month", "只到月", "month only"
    YEAR = "year", "只到年", "year only"
    POSTING = "posting", "发布日", "day of posting"
    INFERRED = "inferred", "推断", "inferred"
    UNKNOWN = "unknown", "未注明", "not stated"


class Tier(Choice):
    """A member's place in the 1+4+N."""

    ONE = "1", "龙头", "the 1"
    FOUR = "4", "四个平台", "the 4"
    N = "N", "加盟资源", "the N"


class ServesBasis(Choice):
    """Why a platform counts as serving."""

    MISSION = "mission", "任务", "mission"
    FACILITY = "facility", "设施", "facility"
    ACTIVITY = "activity", "活动", "activity"
    LISTED = "listed", "列名", "listed"
    NAME = "name", "名称", "name only"


class EngagesBasis(Choice):
    """How a platform is in touch without serving."""

    HOST = "host", "主办方所在", "its host's chain"
    PROJECT = "project", "单个项目", "one project"
    CONTACT = "contact", "接触", "contact"
    COORDINATION = "coordination", "统筹", "coordination"


class How(Choice):
    """How the start of a RELATED_TO stands to its end: a wider chain, a narrower one, …"""

    OTHER_WORDING = "other_wording", "另一说法", "another wording"
    WIDER = "wider", "更宽", "wider"
    NARROWER = "narrower", "更窄", "narrower"
    DISTRICT_SET = "district_set", "区市的一组", "a district's set"


class ChainRole(Choice):
    """A firm's role in a chain."""

    LEADER = "leader", "链主", "leader"
    MEMBER = "member", "成员", "member"


class PartRole(Choice):
    """A party's role in a project or collaboration."""

    LEAD = "lead", "牵头", "lead"
    PARTNER = "partner", "合作方", "partner"
    ORGANISER = "organiser", "组织方", "organiser"
    USER = "user", "使用方", "user"
    ATTENDEE = "attendee", "参加方", "attendee"
    GRANTEE = "grantee", "受资助方", "grantee"


class BeginsBy(Choice):
    """What the first day of a fact was derived from."""

    VALID_FROM = "valid_from", "来源写明的开始", "a start that is stated"
    FOUNDED = "founded", "平台成立", "the platform's founding"
    YEAR = "year", "所记年份", "the year it is recorded under"
    SOURCE = "source", "最早来源的日期", "the date of the earliest source"
    ACTIVITY = "activity", "所属项目或合作的开始", "the start of its project or collaboration"
    DATE = "date", "来源自身的日期", "the source's own date"
