package gongkai.foundation.audit;

import org.springframework.stereotype.Component;

/// Lets a journey seal what is on record now, instead of waiting for the next turn of the clock.
@Component
public class SealAtOnce {
    private final Sealer sealer;

    SealAtOnce(Sealer sealer) {
        this.sealer = sealer;
    }

    public void seal() {
        sealer.sealNow();
    }
}
