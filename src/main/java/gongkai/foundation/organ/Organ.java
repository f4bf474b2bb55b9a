package gongkai.foundation.organ;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// An organ as the public knows it (条例第二十条第二项: 机关职能、办公地址、办公时间、联系方式、负责人姓名).
///
/// @param parent the government it belongs to, or the superior government; of an abolished organ the last one it had
/// @param region the code of its region by GB/T 2260
/// @param documentWord 机关代字, the first word of its document numbers, for example 云政
/// @param abolition when it was merged, split or abolished, and who goes on with its work
public record Organ(
        OrganId id,
        Optional<OrganId> parent,
        OrganKind kind,
        String name,
        String shortName,
        String region,
        CreditCode creditCode,
        String documentWord,
        Contact contact,
        String functions,
        String head,
        int order,
        Optional<Abolition> abolition) {

    /// An organ at work.
    public Organ(
            OrganId id,
            Optional<OrganId> parent,
            OrganKind kind,
            String name,
            String shortName,
            String region,
            CreditCode creditCode,
            String documentWord,
            Contact contact,
            String functions,
            String head,
            int order) {
        this(
                id,
                parent,
                kind,
                name,
                shortName,
                region,
                creditCode,
                documentWord,
                contact,
                functions,
                head,
                order,
                Optional.empty());
    }

    /// 政府信息公开工作机构 of the organ and how to reach it (条例第十二条).
    ///
    /// @param office the disclosure office's name
    public record Contact(String office, String address, String hours, String telephone, String email) {}

    /// The end of an organ. Its work, its files and its remedies go on with the successors.
    ///
    /// @param on the first day it was no more
    /// @param successors those who go on with its work; the first takes over what was open
    /// @param basis the document that decided it
    public record Abolition(LocalDate on, OrganAction how, List<OrganId> successors, String basis) {
        public Abolition {
            successors = List.copyOf(successors);
            if (successors.isEmpty()) {
                throw new IllegalArgumentException("an abolished organ has a successor");
            }
        }

        /// Who took over what was open.
        public OrganId heir() {
            return successors.getFirst();
        }
    }

    /// Whether it is at work. What was abolished stays in the list, and in everything it has done.
    public boolean isActive() {
        return abolition.isEmpty();
    }

    /// What the organ says of itself and may change at any time.
    public OrganProfile profile() {
        return new OrganProfile(region, contact, functions, head);
    }

    Organ renamed(String newName, String newShortName, String newWord) {
        return new Organ(
                id,
                parent,
                kind,
                newName,
                newShortName,
                region,
                creditCode,
                newWord,
                contact,
                functions,
                head,
                order,
                abolition);
    }

    Organ under(OrganId superior) {
        return new Organ(
                id,
                Optional.of(superior),
                kind,
                name,
                shortName,
                region,
                creditCode,
                documentWord,
                contact,
                functions,
                head,
                order,
                abolition);
    }

    Organ describedBy(OrganProfile profile) {
        return new Organ(
                id,
                parent,
                kind,
                name,
                shortName,
                profile.region(),
                creditCode,
                documentWord,
                profile.contact(),
                profile.functions(),
                profile.head(),
                order,
                abolition);
    }

    Organ ended(Abolition end) {
        return new Organ(
                id,
                parent,
                kind,
                name,
                shortName,
                region,
                creditCode,
                documentWord,
                contact,
                functions,
                head,
                order,
                Optional.of(end));
    }
}
