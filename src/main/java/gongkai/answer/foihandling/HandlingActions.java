package gongkai.answer.foihandling;

import gongkai.answer.foi.FoiRequest;
import gongkai.answer.foihandling.page.HandlingPage;
import gongkai.foundation.identity.Act;
import gongkai.foundation.identity.Person;
import gongkai.foundation.identity.Policy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// What a person can do with a draft now, and why the rest of what is theirs cannot be done.
@Component
class HandlingActions {
    private final ReplyRules rules;
    private final Routes routes;
    private final Policy policy;

    HandlingActions(ReplyRules rules, Routes routes, Policy policy) {
        this.rules = rules;
        this.routes = routes;
        this.policy = policy;
    }

    List<HandlingPage.Action> list(
            Person.Staff me, FoiRequest request, Optional<ReplyDraft> draft, Optional<ReplyVersion> present) {
        if (request.status().isClosed()) {
            return List.of();
        }
        var actions = new ArrayList<HandlingPage.Action>();
        boolean handles = policy.may(me, Act.HANDLE_REQUEST, request.organ());
        if (handles && allows(draft, ReplyDraftAction.SAVE)) {
            add(actions, "draft", "保存答复稿", Optional.empty());
        }
        if (draft.isPresent() && present.isPresent()) {
            if (handles) {
                writer(actions, request, draft.get(), present.get());
            }
            reviewer(actions, me, request, draft.get(), present.get());
        } else if (policy.may(me, Act.REVIEW_SECRECY, request.organ())) {
            add(actions, "secrecy", "保密审查", rules.whyNotSecrecy(request));
        }
        return actions;
    }

    private void writer(List<HandlingPage.Action> actions, FoiRequest request, ReplyDraft draft, ReplyVersion present) {
        if (allows(Optional.of(draft), ReplyDraftAction.SUBMIT)) {
            add(actions, "submit", "送审", rules.whyNotSubmit(request, draft, present));
            if (present.content().opens() && rules.findSecrecy(draft).isEmpty()) {
                add(actions, "secrecy-request", "提请保密审查", Optional.empty());
            }
        }
        if (allows(Optional.of(draft), ReplyDraftAction.RECALL)) {
            add(actions, "recall", "撤回送审", Optional.empty());
        }
    }

    private void reviewer(
            List<HandlingPage.Action> actions,
            Person.Staff me,
            FoiRequest request,
            ReplyDraft draft,
            ReplyVersion present) {
        boolean opens =
                draft.status() == ReplyDraftStatus.WRITING && present.content().opens();
        if (opens && policy.may(me, Act.REVIEW_SECRECY, request.organ())) {
            add(actions, "secrecy", "保密审查", rules.whyNotSecrecy(draft, present, me));
        }
        boolean mine = draft.step()
                .filter(step -> policy.holds(me, step.role(), request.organ()))
                .isPresent();
        if (mine) {
            String label =
                    draft.step().filter(routes.of(request.organ())::isLast).isPresent() ? "通过并答复" : "通过";
            add(actions, "pass", label, rules.whyNotPass(request, draft, me));
            add(actions, "send-back", "退回修改", rules.whyNotReview(request, draft, me));
        }
    }

    private static boolean allows(Optional<ReplyDraft> draft, ReplyDraftAction action) {
        return ReplyDraftStatus.TABLE.allows(draft.map(ReplyDraft::status).orElse(ReplyDraftStatus.WRITING), action);
    }

    private static void add(
            List<HandlingPage.Action> actions, String name, String label, Optional<HandlingRefusal> whyNot) {
        actions.add(new HandlingPage.Action(name, label, whyNot.map(HandlingRefusal::message)));
    }
}
