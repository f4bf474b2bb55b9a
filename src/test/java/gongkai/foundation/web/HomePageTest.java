package gongkai.foundation.web;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.foundation.organ.Organs;
import gongkai.house.HouseTest;
import gongkai.house.SampleOrgan;
import gongkai.house.Wire;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@HouseTest
class HomePageTest {
    private final Organs organs;
    private final int port;

    private Wire visitor;

    @Autowired
    HomePageTest(Organs organs, @LocalServerPort int port) {
        this.organs = organs;
        this.port = port;
        this.visitor = new Wire(port);
    }

    @BeforeEach
    void open() {
        if (organs.list().isEmpty()) {
            organs.enter(SampleOrgan.government("yunzhou"));
        }
        visitor = new Wire(port);
    }

    @Test
    void theNavigationNamesTheFiveWings() {
        var home = visitor.get("/");

        assertThat(home.status()).isEqualTo(200);
        assertThat(home.html().select("nav.wings a").eachText()).containsExactly("公开", "服务", "回应", "参与", "监督");
    }

    @Test
    void theFirstPageHasOneSearchFieldAndOneHeading() {
        var home = visitor.get("/").html();

        assertThat(home.select("#site-search")).hasSize(1);
        assertThat(home.select("h1")).hasSize(1);
        assertThat(home.select(".common a")).isNotEmpty();
    }

    @Test
    void programsFindTheDescriptionOfWhatTheyMayAskAtTheFootOfEveryPage() {
        var link = visitor.get("/no-such-page").html().select("footer a[href=/openapi.json]");

        assertThat(link.text()).isEqualTo("接口说明（OpenAPI）");
        assertThat(visitor.get(link.attr("href")).body()).contains("\"openapi\"");
    }

    @Test
    void noPageCarriesStylesOrScriptsInItsText() {
        assertThat(visitor.get("/").html().select("style, [style], script:not([src]):not([type=application/ld+json])"))
                .isEmpty();
    }

    @Test
    void aPageWithoutFormsSetsNoCookie() {
        assertThat(visitor.get("/").response().headers().allValues("Set-Cookie"))
                .isEmpty();
    }

    @Test
    void anUnknownAddressIsAnsweredInWords() {
        var answer = visitor.get("/no-such-page");

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.html().select("h1").text()).isEqualTo("没有找到这个页面");
    }
}
