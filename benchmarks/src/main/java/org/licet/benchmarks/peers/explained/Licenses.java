package org.licet.benchmarks.peers.explained;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.licet.benchmarks.Ccm;
import org.licet.benchmarks.Criterion;
import org.licet.benchmarks.Peer;
import org.licet.candidate.Candidate;
import org.licet.candidate.Certification;
import org.licet.candidate.Fact;
import org.licet.candidate.License;
import org.licet.candidate.PartialDate;
import org.licet.candidate.Status;
import org.licet.text.Text;

/** Licenses and certifications that allow independent assessment. */
final class Licenses {

  private Licenses() {}

  static ExplainedFinding judge(Candidate candidate) {
    List<Seen> all = new ArrayList<>();
    List<License> licenses = candidate.licenses().entries();
    for (int i = 0; i < licenses.size(); i++) {
      all.add(seen(licenses.get(i), i));
    }
    List<Certification> held = candidate.certifications().entries();
    for (int i = 0; i < held.size(); i++) {
      all.add(seen(held.get(i), i));
    }
    return Seen.any(Criterion.LICENSE, "license or certification", all);
  }

  private static Seen seen(License license, int index) {
    String type = Known.of(license.type());
    String place = Known.of(license.jurisdiction());
    String word = type.length() < 7 ? type : type.toLowerCase(Locale.ROOT).replace('_', ' ');
    String name = "the " + word + " license from " + Text.place(place);
    Seen seen = new Seen("/licenses/" + index, name);
    if (!listed(seen, type) && !license.independentAssessment().is(true)) {
      seen.fails("its scope of practice does not allow independent assessment of clients");
    }
    status(seen, Known.of(license.status()));
    term(seen, license.issued(), license.expires());
    if (Known.of(license.restricted())) {
      seen.fails("a restriction applies");
    }
    if (Ccm.isInUs(place)) {
      seen.says("issued in " + Text.place(place));
    } else {
      seen.says("it was issued outside the United States, in " + Text.place(place));
      seen.asks("jurisdiction", "Does " + Seen.ISSUER + " accept " + name + "?");
    }
    return seen;
  }

  private static Seen seen(Certification certification, int index) {
    String credential = Known.of(certification.credential());
    Seen seen = new Seen("/certifications/" + index, "the " + credential + " certification");
    if (!listed(seen, credential)) {
      seen.asks(
          "independentAssessment",
          "Does "
              + Seen.ISSUER
              + " accept the "
              + credential
              + " certification as one that allows independent assessment of clients?");
    }
    Status status = Known.of(certification.status());
    status(seen, status);
    term(seen, certification.issued(), certification.expires());
    if (status != Status.ACTIVE) {
      seen.fails("a restriction applies");
    }
    return seen;
  }

  /** Returns true if the table lists a type. */
  private static boolean listed(Seen seen, String type) {
    if (Ccm.INDEPENDENT_ASSESSMENT.contains(type)) {
      seen.says("allows independent assessment");
    } else if (Ccm.NO_INDEPENDENT_ASSESSMENT.contains(type)) {
      seen.fails("it does not allow independent assessment");
    } else {
      return false;
    }
    return true;
  }

  private static void status(Seen seen, Status status) {
    if (status == Status.ACTIVE) {
      seen.says("active");
    } else {
      seen.fails("it is " + Text.of("status." + status));
    }
  }

  private static void term(Seen seen, Fact<PartialDate> issued, Fact<PartialDate> expires) {
    if (issued instanceof Fact.Known<PartialDate> day && day.value().earliest().isAfter(Peer.ON)) {
      seen.fails(day.value() + " is after " + Peer.ON);
    }
    PartialDate last = Known.of(expires);
    if (last.latest().isBefore(Peer.ON)) {
      seen.fails("it expired on " + last);
    } else {
      seen.says("valid until " + last);
    }
  }
}
