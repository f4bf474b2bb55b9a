package gongkai.demo;

import gongkai.foundation.identity.Person;
import gongkai.foundation.identity.Staffing;
import gongkai.foundation.organ.Organ;
import gongkai.foundation.organ.OrganId;
import gongkai.publish.disclosure.DocumentKind;
import gongkai.publish.disclosure.NewDocument;
import gongkai.publish.disclosure.Publishing;
import gongkai.publish.disclosurehome.SpecialTopic;
import gongkai.publish.disclosurehome.SpecialTopics;
import gongkai.publish.disclosurehome.TopicPart;
import gongkai.publish.sitecolumn.ColumnDraft;
import gongkai.publish.sitecolumn.ColumnKeeper;
import gongkai.publish.sitecolumn.ColumnKeeping;
import gongkai.publish.sitecolumn.ColumnType;
import gongkai.publish.sitecolumn.Columns;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// The columns of the demo city's homes: those of every organ since the beginning, guides and systems this
/// January, news of two organs, one of which has not written for a while, and a 专题.
@Component
class DemoColumns implements DemoChapter {
    private static final String PUBLISHER = "publisher";
    private static final OrganId CIVIL_AFFAIRS = OrganId.of("civil-affairs");
    private static final OrganId MARKET = OrganId.of("market");
    private static final OrganId GONE = OrganId.of("ip");
    private static final List<String> NEWS = List.of("养老服务中心开展节前安全检查", "婚姻登记处周末照常办理业务", "社区食堂新增两处助餐点", "社会组织年度检查工作启动");

    private final ColumnKeeping keeping;
    private final Columns columns;
    private final SpecialTopics topics;
    private final Publishing publishing;
    private final Staffing staffing;

    DemoColumns(
            ColumnKeeping keeping, Columns columns, SpecialTopics topics, Publishing publishing, Staffing staffing) {
        this.keeping = keeping;
        this.columns = columns;
        this.topics = topics;
        this.publishing = publishing;
        this.staffing = staffing;
    }

    @Override
    public void plan(DemoStage stage, Dice dice) {
        LocalDate today = stage.days().today();
        LocalDate first = LocalDate.of(today.getYear() - DemoCity.YEARS_OF_HISTORY, 1, 2);
        var organs = stage.organs().list().stream()
                .filter(organ -> organ.kind().answersRequests())
                .toList();
        organs.forEach(organ -> stage.agenda().at(DemoDays.morning(first, dice), () -> open(organ)));
        LocalDate january = stage.days().after(LocalDate.of(today.getYear(), 1, 1), 2);
        organs.stream()
                .filter(organ -> !organ.id().equals(GONE))
                .forEach(organ -> stage.agenda()
                        .at(
                                DemoDays.morning(january, dice),
                                () -> publishGuide(stage.organs().get(organ.id()), january)));
        for (int nth = 0; nth < NEWS.size(); nth++) {
            String title = NEWS.get(nth);
            LocalDate day = stage.days().beforeToday(2 + 3 * nth);
            stage.agenda().at(DemoDays.morning(day, dice), () -> publishNews(CIVIL_AFFAIRS, title, day));
        }
        LocalDate longAgo = stage.days().beforeToday(9);
        stage.agenda().at(DemoDays.morning(longAgo, dice), () -> publishNews(MARKET, "节日市场价格检查情况", longAgo));
        LocalDate month = stage.days().beforeToday(15);
        stage.agenda().at(DemoDays.afternoon(month, dice), this::publishTopic);
    }

    private Person.Staff publisher() {
        return staffing.find(PUBLISHER).orElseThrow();
    }

    private void open(Organ organ) {
        add(organ.id(), ColumnDraft.named("政策文件", ColumnType.POLICY), 310);
        add(organ.id(), ColumnDraft.named("通知公告", ColumnType.NOTICE), 320);
        if (organ.id().equals(DemoOrgans.CITY) || organ.id().equals(CIVIL_AFFAIRS)) {
            add(organ.id(), ColumnDraft.named("政策解读", ColumnType.INTERPRETATION), 330);
        }
        if (organ.id().equals(CIVIL_AFFAIRS) || organ.id().equals(MARKET)) {
            add(organ.id(), ColumnDraft.named("工作动态", ColumnType.NEWS).every(14), 300);
        }
    }

    private void add(OrganId organ, ColumnDraft draft, int place) {
        var me = publisher();
        var placed = draft.gathering().at(place);
        var id = keeping.add(organ, Optional.empty(), placed, me);
        keeping.assign(id, 1, new ColumnKeeper(organ, "办公室", ""), me);
    }

    private void publishGuide(Organ organ, LocalDate today) {
        var contact = organ.contact();
        var guide = new DemoBody()
                .head("一、公开的范围和方式")
                .say("本机关主动公开的信息，在本网站“法定主动公开内容”栏目按十五项内容分类编排，也可以在市档案馆、市图书馆和政务服务中心查阅。")
                .head("二、依申请公开")
                .say("需要本机关没有主动公开的信息的，可以在网上、当面或者寄信提出申请。本机关自收到申请之日起20个工作日内答复。")
                .head("三、公开工作机构")
                .say("%s，地址：%s，电话：%s，%s受理。"
                        .formatted(contact.office(), contact.address(), contact.telephone(), contact.hours()));
        publish(NewDocument.about(organ.id(), DocumentKind.DISCLOSURE_GUIDE, organ.name() + "政府信息公开指南", today)
                .topic("综合政务、政务公开")
                .summary("信息的分类、编排、获取方式和公开工作机构的联系方式。")
                .body(guide.html()));
        var system = new DemoBody()
                .say("一、信息形成或者变更之日起20个工作日内公开。")
                .say("二、公开前由承办科室、保密审查人员和负责人逐级审核。")
                .say("三、每年对不予公开的信息评估一次，可以公开的及时公开。");
        publish(NewDocument.about(organ.id(), DocumentKind.DISCLOSURE_SYSTEM, organ.shortName() + "政府信息公开工作制度", today)
                .topic("综合政务、政务公开")
                .summary("公开的时限、审核和定期评估。")
                .body(system.html()));
    }

    private void publishNews(OrganId organ, String title, LocalDate day) {
        publish(NewDocument.about(organ, DocumentKind.NEWS, title, day)
                .topic("综合政务")
                .summary(title + "。")
                .body(new DemoBody()
                        .say(title
                                + "。有关工作正在按计划进行，由业务科室负责落实，需要办事的群众可以到政务服务中心窗口咨询，也可以拨打服务电话了解办理条件、所需材料和时间安排，后续进展将在本栏目公布。")
                        .html()));
    }

    private void publish(NewDocument.Draft draft) {
        publishing.publish(draft.complete(), publisher());
    }

    private void publishTopic() {
        var notices = columns.tree(CIVIL_AFFAIRS).gatherer(ColumnType.NOTICE).orElseThrow();
        var draft = new SpecialTopic.Draft(
                "elderly-care",
                "养老服务",
                "老人和家属关心的津贴、补贴、机构和办事地点，集中在这里。",
                List.of(
                        new TopicPart("民政通知", TopicPart.Kind.COLUMN, notices.path()),
                        new TopicPart("养老政策", TopicPart.Kind.SEARCH, "养老服务"),
                        new TopicPart("高龄津贴", TopicPart.Kind.SEARCH, "高龄津贴")));
        topics.open(CIVIL_AFFAIRS, draft, publisher());
    }
}
