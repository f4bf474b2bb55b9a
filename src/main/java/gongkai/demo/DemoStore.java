package gongkai.demo;

import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class DemoStore {
    private final JdbcClient db;

    DemoStore(JdbcClient db) {
        this.db = db;
    }

    /// Takes the load in hand; false when it was done before. A second server that starts at the same time waits here.
    boolean begin(String city, LocalDate today) {
        return db.sql("insert into demo.load (city, loaded_on) values (:city, :today) on conflict do nothing")
                        .param("city", city)
                        .param("today", today)
                        .update()
                == 1;
    }

    boolean isLoaded(String city) {
        return db.sql("select exists (select 1 from demo.load where city = :city)")
                .param("city", city)
                .query(Boolean.class)
                .single();
    }

    /// Lets the database know how much there is now, so that it plans its queries well from the first visit.
    void analyze() {
        db.sql("analyze").update();
    }
}
