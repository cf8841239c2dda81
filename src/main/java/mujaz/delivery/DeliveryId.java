package mujaz.delivery;

/// The identity of an owed message in the outbox.
public record DeliveryId(long value) {}
