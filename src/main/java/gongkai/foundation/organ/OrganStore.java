package gongkai.foundation.organ;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class OrganStore {
    private final JdbcClient db;

    OrganStore(JdbcClient db) {
        this.db = db;
    }

    List<Organ> listAll() {
        return db.sql("""
                select id, parent, kind, name, short_name, region, credit_code, document_word,
                       office, address, hours, telephone, email, functions, head, sort_order
                from organ.organ
                order by sort_order, id
                """).query(OrganStore::organ).list();
    }

    void insert(Organ organ) {
        db.sql("""
                insert into organ.organ (id, parent, kind, name, short_name, region, credit_code, document_word,
                    office, address, hours, telephone, email, functions, head, sort_order)
                values (:id, :parent, :kind, :name, :shortName, :region, :creditCode, :documentWord,
                    :office, :address, :hours, :telephone, :email, :functions, :head, :order)
                """)
                .param("id", organ.id().value())
                .param("parent", organ.parent().map(OrganId::value).orElse(null))
                .param("kind", organ.kind().name())
                .param("name", organ.name())
                .param("shortName", organ.shortName())
                .param("region", organ.region())
                .param("creditCode", organ.creditCode().value())
                .param("documentWord", organ.documentWord())
                .param("office", organ.contact().office())
                .param("address", organ.contact().address())
                .param("hours", organ.contact().hours())
                .param("telephone", organ.contact().telephone())
                .param("email", organ.contact().email())
                .param("functions", organ.functions())
                .param("head", organ.head())
                .param("order", organ.order())
                .update();
    }

    private static Organ organ(ResultSet row, int number) throws SQLException {
        return new Organ(
                OrganId.of(row.getString("id")),
                Optional.ofNullable(row.getString("parent")).map(OrganId::of),
                OrganKind.valueOf(row.getString("kind")),
                row.getString("name"),
                row.getString("short_name"),
                row.getString("region"),
                CreditCode.of(row.getString("credit_code")),
                row.getString("document_word"),
                new Organ.Contact(
                        row.getString("office"),
                        row.getString("address"),
                        row.getString("hours"),
                        row.getString("telephone"),
                        row.getString("email")),
                row.getString("functions"),
                row.getString("head"),
                row.getInt("sort_order"));
    }
}
