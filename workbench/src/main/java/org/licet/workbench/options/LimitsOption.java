package org.licet.workbench.options;

import java.util.Map;
import org.licet.json.CandidateLimits;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Limits on the size of candidates. */
public final class LimitsOption {

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--limit",
      paramLabel = "NAME=N",
      description =
          "Reject a candidate that exceeds a limit: candidate=N characters (default 4000000), "
              + "text=N characters (10000), key=N characters (200), entries=N in a list (5000), "
              + "nesting=N levels (32). You can repeat this option.")
  private Map<CandidateLimits.Limited, Integer> limits = Map.of();

  public CandidateLimits limits() {
    CandidateLimits all = CandidateLimits.standard().raisedBy("--limit %s=N");
    for (Map.Entry<CandidateLimits.Limited, Integer> limit : limits.entrySet()) {
      int most = limit.getValue();
      if (most < 1) {
        throw new ParameterException(
            spec.commandLine(),
            "The limit " + limit.getKey() + " is " + most + ". Expected 1 or more.");
      }
      all =
          switch (limit.getKey()) {
            case CANDIDATE -> all.withCandidateLength(most);
            case TEXT -> all.withTextLength(most);
            case KEY -> all.withKeyLength(most);
            case ENTRIES -> all.withEntries(most);
            case NESTING -> all.withNesting(most);
          };
    }
    return all;
  }
}
