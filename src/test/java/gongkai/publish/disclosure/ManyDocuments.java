package gongkai.publish.disclosure;

import gongkai.foundation.organ.CreditCode;
import gongkai.foundation.organ.Organ;
import gongkai.foundation.organ.OrganId;
import gongkai.foundation.organ.OrganKind;
import gongkai.foundation.organ.Organs;
import gongkai.publish.sitecolumn.Columns;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A library of as many documents as one likes, always the same ones: three hundred organs, of which a few publish much
/// and many a little, eighteen years, all kinds, columns, states of validity, one in five hundred withdrawn.
final class ManyDocuments {
    static final int ORGANS = 300;
    private static final int BATCH = 50_000;

    private static final String DOCUMENTS = """
            insert into disclosure.document (organ, kind, title, number, index_number, made_on, published_on, published_at,
                topic, summary, body, amount_wan, validity, ended_on, ended_basis, withdrawn_at, withdrawn_reason,
                site_column, effective_on, expires_on, keywords)
            select 'bench' || o, kind, '关于' || extract(year from day) || '年' || topic || '工作有关事项的'
                    || (array['通知', '公告', '意见', '办法', '方案', '公示', '报告', '批复'])[1 + r1 % 8] || '（第' || n || '号）',
                case when kind in ('RULES', 'NORMATIVE_DOCS', 'OTHER_DOCS')
                    then '云' || o || '发〔' || extract(year from day) || '〕' || n || '号' end,
                'bench/' || n, day - r2 % 20, day,
                day::timestamp at time zone 'Asia/Shanghai' + (8 + r2 % 10) * interval '1 hour' + r1 * interval '1 ms',
                topic, '为做好' || topic || '工作，现将有关事项予以公开。',
                (cast(:texts as text[]))[1 + r2 % 64] || '<p>' || topic || '，第' || n || '号。</p>',
                case when kind = 'ADMIN_FEE' then r1 / 100.0 end, state,
                case when ended then day + 30 end, case when ended then '云政发〔2026〕1号' end,
                case when r1 % 500 = 0 then day + interval '40 days' end, case when r1 % 500 = 0 then '内容重复' end,
                case when r2 % 10 < 6 then placed.columns[1 + (kind_at + r1 % 2) % cardinality(placed.columns)] end, day,
                case when state = 'IN_FORCE' and r1 % 20 = 0 then date '2040-01-01' + r2 % 900 end, array[topic]
            from (select n, floor(300 * p1 * p1)::int as o, floor(26 * p2 * p2)::int as kind_at, r1, r2,
                         date '2008-05-01' + floor(6700 * sqrt((n + 40000 * p3) / (:total + 40000.0)))::int as day,
                         (cast(:topics as text[]))[1 + floor(30 * p4 * sqrt(p4))::int] as topic
                  from (select n, (hashint8extended(n, 1) >> 8 & 2147483647) / 2147483648.0::float8 as p1,
                               (hashint8extended(n, 2) >> 8 & 2147483647) / 2147483648.0::float8 as p2,
                               (hashint8extended(n, 3) >> 8 & 2147483647) / 2147483648.0::float8 as p3,
                               (hashint8extended(n, 4) >> 8 & 2147483647) / 2147483648.0::float8 as p4,
                               ((hashint8extended(n, 5) >> 8 & 2147483647) % 10000)::int as r1,
                               ((hashint8extended(n, 6) >> 8 & 2147483647) % 10000)::int as r2
                        from generate_series(cast(:first as bigint), cast(:last as bigint)) as n) as dice) as thrown
            join lateral (select (cast(:kinds as text[]))[1 + kind_at] as kind) as sort on true
            join lateral (select case when kind not in ('RULES', 'NORMATIVE_DOCS', 'OTHER_DOCS', 'PLAN') then 'IN_FORCE'
                                      when r2 % 100 < 12 then 'ABOLISHED' when r2 % 100 < 18 then 'EXPIRED'
                                      when r2 % 100 < 22 then 'AMENDED' when r2 % 1000 = 999 then 'DECLARED_INVALID'
                                      else 'IN_FORCE' end as state) as force on true
            join lateral (select state in ('ABOLISHED', 'EXPIRED', 'DECLARED_INVALID') as ended) as end_of on true
            left join (select organ, array_agg(id order by id) as columns
                       from sitecolumn.site_column
                       group by organ) as placed on placed.organ = 'bench' || o
            """;

    private static final List<String> SENTENCES = List.of(
            "为贯彻落实上级部署，结合本地实际，现就有关事项通知如下。",
            "各部门要加强组织领导，明确责任分工，确保工作落实到位。",
            "本办法自印发之日起施行，有效期五年。",
            "申请人应当提交身份证明和相关材料，由受理窗口当场核对。",
            "经市人民政府同意，现予公开发布，请认真遵照执行。",
            "公示期为五个工作日，如有异议请书面反映。",
            "资金实行专款专用，接受财政和审计部门的监督。");

    static final String[] TOPICS = """
            义务教育 医疗保险 住房保障 公共交通 食品安全 生态环境 营商环境 安全生产 城乡规划 养老服务 就业创业 知识产权 农村公路 水利工程 防汛抗旱 森林防火
            文化旅游 学前教育 职业技能 中小企业 政府采购 工程建设 土地征收 国有资产 财政资金 社会救助 医疗卫生 疾病预防 市场监督 道路运输""".split("\\s+", -1);

    private final ConfigurableApplicationContext house;
    private final JdbcClient db;
    private final int total;

    ManyDocuments(ConfigurableApplicationContext house, int total) {
        this.house = house;
        this.db = house.getBean(JdbcClient.class);
        this.total = total;
    }

    /// Makes them, unless this database has them; what was broken off goes on where it stopped.
    void fill() throws IOException {
        long begun = System.nanoTime();
        int done = begin();
        if (done > total) {
            return;
        }
        enterOrgans();
        dropIndexes();
        trigger("disable");
        for (int first = done + 1; first <= total; first += BATCH) {
            insert(first, Math.min(total, first + BATCH - 1));
            System.err.printf("%d / %d, %.0f s%n", Math.min(total, first + BATCH - 1), total, seconds(begun));
        }
        trigger("enable");
        makeIndexes();
        db.sql("delete from disclosure.tally").update();
        db.sql(tally()).update();
        db.sql("vacuum analyze disclosure.document").update();
        db.sql("vacuum analyze disclosure.tally").update();
        db.sql("update public.bench_library set done = total + 1").update();
        System.out.printf("FILLED %.0f%n", seconds(begun));
    }

    private static double seconds(long begun) {
        return (System.nanoTime() - begun) / 1e9;
    }

    /// How many are there; one more than all when everything is done.
    private int begin() {
        db.sql("create table if not exists public.bench_library (total int, done int)")
                .update();
        db.sql("create table if not exists public.bench_index (name text primary key, definition text)")
                .update();
        db.sql("""
                insert into public.bench_library (total, done)
                select :total, 0 where not exists (select from public.bench_library)
                """).param("total", total).update();
        return db.sql("select done from public.bench_library where total = :total")
                .param("total", total)
                .query(Integer.class)
                .optional()
                .orElseThrow(() -> new IllegalStateException("a library of another size lies in this folder"));
    }

    private void trigger(String what) {
        db.sql("alter table disclosure.document " + what + " trigger document_tally_entered")
                .update();
    }

    private void enterOrgans() {
        var organs = house.getBean(Organs.class);
        var columns = house.getBean(Columns.class);
        var city = OrganId.of("bench0");
        for (int number = 0; number < ORGANS; number++) {
            var id = OrganId.of("bench" + number);
            if (organs.find(id).isPresent()) {
                continue;
            }
            String code = "11990100%09d".formatted(number);
            organs.enter(new Organ(
                    id,
                    number == 0 ? Optional.empty() : Optional.of(city),
                    number == 0 ? OrganKind.GOVERNMENT : OrganKind.DEPARTMENT,
                    "云州市第" + number + "机关",
                    "第" + number + "机关",
                    "990100",
                    CreditCode.of(code + CreditCode.checkCharacter(code)),
                    "云" + number,
                    new Organ.Contact("公开科", "人民路1号", "9:00", "0990-0000000", id + "@example.cn"),
                    "事务",
                    "张文",
                    number));
            columns.settle(id);
        }
    }

    /// Rows go in faster without them; how they are made again is kept, should the work be broken off.
    private void dropIndexes() {
        db.sql("""
                insert into public.bench_index (name, definition)
                select indexname, replace(indexdef, ' INDEX ', ' INDEX IF NOT EXISTS ')
                from pg_indexes as i
                where schemaname = 'disclosure' and tablename = 'document'
                  and not exists (select 1 from pg_constraint as c where c.conname = i.indexname)
                on conflict do nothing
                """).update();
        db.sql("select name from public.bench_index")
                .query(String.class)
                .list()
                .forEach(name ->
                        db.sql("drop index if exists disclosure." + name).update());
    }

    private void makeIndexes() {
        db.sql("select definition from public.bench_index")
                .query(String.class)
                .list()
                .forEach(definition -> db.sql(definition).update());
    }

    private void insert(int first, int last) {
        var kinds = new String[DocumentKind.values().length];
        for (DocumentKind kind : DocumentKind.values()) {
            // Rules and notices are many, the kinds that stand last few.
            kinds[(kind.ordinal() + 25) % kinds.length] = kind.name();
        }
        String noted = "with rows_in as (" + DOCUMENTS + " returning 1) update public.bench_library set done = :last";
        db.sql(noted)
                .param("texts", texts())
                .param("topics", TOPICS)
                .param("kinds", kinds)
                .param("total", total)
                .param("first", first)
                .param("last", last)
                .update();
    }

    /// One to two thousand bytes each.
    private static String[] texts() {
        var texts = new String[64];
        for (int text = 0; text < texts.length; text++) {
            var body = new StringBuilder();
            for (int line = 0; line < 10 + text % 12; line++) {
                body.append("<p>")
                        .append(SENTENCES.get((text * 31 + line * 17) % SENTENCES.size()))
                        .append("</p>");
            }
            texts[text] = body.toString();
        }
        return texts;
    }

    /// What the migration does for documents that are there already.
    private static String tally() throws IOException {
        String migration = new ClassPathResource("db/migration/disclosure/V040__keep_counts.sql")
                .getContentAsString(StandardCharsets.UTF_8);
        int begin = migration.indexOf("\ninsert into disclosure.tally (") + 1;
        return migration.substring(begin, migration.indexOf(';', begin));
    }
}
