package gongkai.answer.foi;

import gongkai.foundation.identity.MemberData;
import gongkai.foundation.identity.Person;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Drafts of the application form: with an account they wait in 我的申请, without one in the browser they were
/// written in. What was typed lies sealed on the server; the browser has only a key, of which we keep a blind
/// index.
@Service
class FoiDrafts {
    private static final String COOKIE = "foi-draft";
    private static final String FORM = "[A-Za-z0-9-]{36}";

    private static final Map<String, String> LABELS = Map.of(
            "name", "姓名或单位名称",
            "certificateNumber", "证件号码",
            "contact", "联系人",
            "telephone", "联系电话",
            "address", "通信地址",
            "email", "电子邮箱",
            "title", "信息名称",
            "description", "文号或其他特征",
            "need", "需要的便利");

    private final FoiDraftStore drafts;
    private final FoiFilingStore store;
    private final FoiFilingSealing sealing;
    private final FoiIntakeSettings settings;
    private final Clock clock;

    FoiDrafts(
            FoiDraftStore drafts,
            FoiFilingStore store,
            FoiFilingSealing sealing,
            FoiIntakeSettings settings,
            Clock clock) {
        this.drafts = drafts;
        this.store = store;
        this.sealing = sealing;
        this.settings = settings;
        this.clock = clock;
    }

    int days() {
        return settings.draftDays();
    }

    /// Keeps what was typed so far, instead of what was kept before.
    @Transactional
    void keep(Map<String, String> typed, Person who, HttpServletRequest http, HttpServletResponse response) {
        String key = key(http).orElseGet(() -> UUID.randomUUID().toString());
        find(who, http)
                .filter(before -> !before.submission().equals(typed.get("submission")))
                .ifPresent(before -> drafts.deleteDraft(before.submission()));
        var kept = new HashMap<>(typed);
        kept.keySet().removeIf(field -> field.startsWith("_") || field.equals("step"));
        drafts.keepDraft(
                typed.getOrDefault("submission", ""),
                sealing.sealForm(kept),
                sealing.draftKey(account(who).isPresent() ? who.key() : key),
                account(who),
                LocalDate.now(clock).plusDays(days()));
        if (account(who).isEmpty()) {
            send(key, Duration.ofDays(days()), http, response);
        }
    }

    /// What was typed in the draft this person or this browser left.
    Optional<Map<String, String>> typed(Person who, HttpServletRequest http) {
        return find(who, http).map(draft -> {
            var typed = new HashMap<>(sealing.openForm(store.formSealed(draft.id())));
            typed.put("submission", draft.submission());
            typed.put("kept", "true");
            return typed;
        });
    }

    /// Whether somebody with an account has a draft.
    boolean has(Person.Member who) {
        return !drafts.listDraftsOf(who.id()).isEmpty();
    }

    @Transactional
    void discard(Person who, HttpServletRequest http, HttpServletResponse response) {
        find(who, http).ifPresent(draft -> drafts.deleteDraft(draft.submission()));
        if (key(http).isPresent()) {
            send("", Duration.ZERO, http, response);
        }
    }

    /// What an account left unfinished, and what of it waits for confirmation.
    List<MemberData.Held> held(Person.Member who) {
        return drafts.listOpenOf(who.id()).stream()
                .map(filing -> new MemberData.Held(
                        filing.number().map(number -> "来件 " + number).orElse("没有提交的申请草稿"),
                        sealing.openForm(store.formSealed(filing.id())).entrySet().stream()
                                .filter(field -> LABELS.containsKey(field.getKey()))
                                .filter(field -> !field.getValue().isBlank())
                                .map(field ->
                                        new MemberData.Entry(LABELS.getOrDefault(field.getKey(), ""), field.getValue()))
                                .toList()))
                .toList();
    }

    /// An account that ends takes its drafts along; a paper that waits goes on without the account.
    void erase(Person.Member who) {
        drafts.listDraftsOf(who.id()).forEach(draft -> drafts.deleteDraft(draft.submission()));
        drafts.part(who.id());
    }

    /// Deletes what nobody went on with.
    @Transactional
    void sweep() {
        drafts.deleteDraftsBefore(LocalDate.now(clock));
    }

    private Optional<FoiFiling> find(Person who, HttpServletRequest http) {
        var account = account(who);
        var key = key(http);
        return account.isEmpty() && key.isEmpty()
                ? Optional.empty()
                : drafts.findDraft(sealing.draftKey(key.orElse("")), account, LocalDate.now(clock));
    }

    private static OptionalLong account(Person who) {
        return who instanceof Person.Member member ? OptionalLong.of(member.id()) : OptionalLong.empty();
    }

    private static Optional<String> key(HttpServletRequest http) {
        return Optional.ofNullable(http.getCookies()).stream()
                .flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().equals(COOKIE))
                .map(Cookie::getValue)
                .filter(value -> value.matches(FORM))
                .findFirst();
    }

    private static void send(String key, Duration age, HttpServletRequest http, HttpServletResponse response) {
        var cookie = ResponseCookie.from(COOKIE, key)
                .path("/answer/requests")
                .maxAge(age)
                .httpOnly(true)
                .secure(http.isSecure())
                .sameSite("Lax")
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }
}
