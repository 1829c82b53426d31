package org.licet.authoring.live;

import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A listener that keeps what it hears. */
final class Heard implements LiveRulesListener {

  private final BlockingQueue<Object> events = new LinkedBlockingQueue<>();

  @Override
  public void replaced(Replacement.Replaced replaced) {
    events.add(replaced);
  }

  @Override
  public void refused(Replacement.Refused refused) {
    events.add(refused);
  }

  @Override
  public void rolledBack(RulesVersion inForce) {
    events.add(inForce);
  }

  void clear() {
    events.clear();
  }

  List<Object> all() {
    return List.copyOf(events);
  }

  <E> E next(Class<E> type) throws InterruptedException {
    Object event = events.poll(60, TimeUnit.SECONDS);
    if (event == null) {
      throw new AssertionError("Nothing was heard for a minute, expected " + type);
    }
    return type.cast(event);
  }
}
