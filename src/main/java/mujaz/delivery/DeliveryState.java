package mujaz.delivery;

/// Where an owed message stands: `pending → sending → sent │ failed │ unknown │ expired`.
public enum DeliveryState {
  PENDING,
  /// Claimed; found so after a crash, it becomes UNKNOWN.
  SENDING,
  SENT,
  /// The platform refused it for good; the row says why.
  FAILED,
  /// The request may have been accepted, but the answer never came.
  UNKNOWN,
  /// Not worth sending any more; the row says why.
  EXPIRED
}
