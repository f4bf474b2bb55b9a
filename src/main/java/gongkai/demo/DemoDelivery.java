package gongkai.demo;

import gongkai.answer.foi.FoiRequestId;
import gongkai.foundation.identity.Person;
import gongkai.foundation.letter.DeliveryProof;
import gongkai.foundation.letter.Letter;
import gongkai.foundation.operations.ReplayClock;
import java.time.Instant;
import java.time.LocalDate;

/// How the newest letter of a request reaches its addressee: most open it on the website, some get it by post or at
/// the window, and for a few there is no proof.
record DemoDelivery(DemoStage stage, DemoRequestVerbs verbs) {
    private static final int WAYS = 10;

    /// @param on the day the letter was issued
    /// @param officer who hands it over or posts it
    void plan(FoiRequestId request, LocalDate on, Person applicant, Person.Staff officer) {
        Letter letter = verbs.letters().listAbout("foi:" + request.value()).getLast();
        LocalDate next = stage.days().after(on, 1);
        LocalDate later = stage.days().after(on, 4);
        switch ((int) (letter.id().value() % WAYS)) {
            case 7 -> at(next, () -> record(letter, new DeliveryProof.HandedOver(next, letter.addressee()), officer));
            case 8 ->
                at(next, () -> {
                    record(letter, new DeliveryProof.Posted(next, parcel(letter)), officer);
                    at(later, () -> record(letter, new DeliveryProof.SignedFor(later, letter.addressee()), officer));
                });
            case 9 -> at(next, () -> record(letter, new DeliveryProof.Posted(next, parcel(letter)), officer));
            default -> at(next, () -> verbs.deliveries().opened(letter, applicant));
        }
    }

    /// Handed over against a signature on the next working day, so that the period in it begins.
    LocalDate sign(FoiRequestId request, LocalDate on, Person.Staff officer) {
        Letter letter = verbs.letters().listAbout("foi:" + request.value()).getLast();
        LocalDate next = stage.days().after(on, 1);
        at(next, () -> record(letter, new DeliveryProof.HandedOver(next, letter.addressee()), officer));
        return next;
    }

    private void record(Letter letter, DeliveryProof proof, Person.Staff officer) {
        verbs.deliveries().record(letter.id(), proof, officer);
    }

    private static String parcel(Letter letter) {
        return "XA %08d 9 CN".formatted(letter.id().value());
    }

    private void at(LocalDate day, Runnable work) {
        Instant when = day.atTime(16, 40).atZone(ReplayClock.ZONE).toInstant();
        stage.agenda().at(when, work);
    }
}
