package org.licet.studio.internal.page;

import org.licet.authoring.problem.Place;

/** Places in a few characters. Stateless and thread-safe. */
final class Places {

  private Places() {}

  /** Returns the last part of the file's name, with the line. */
  static String shown(Place place) {
    return place.file().substring(place.file().lastIndexOf('/') + 1) + ":" + place.line();
  }
}
