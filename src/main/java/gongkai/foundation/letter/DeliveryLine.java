package gongkai.foundation.letter;

import java.time.Instant;
import java.time.LocalDate;

/// One thing that happened to a letter on its way.
public record DeliveryLine(Instant at, DeliveryAction action, LocalDate on, String actor, String words) {}
