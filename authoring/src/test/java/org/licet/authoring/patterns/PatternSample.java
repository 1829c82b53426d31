package org.licet.authoring.patterns;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.licet.authoring.internal.source.RulesetSource;

/** Rules with patterns of every kind, one criterion each. */
final class PatternSample {

  /** The conditions by criterion, after the application. */
  static final Map<String, String> CONDITIONS = new LinkedHashMap<>();

  static {
    CONDITIONS.put(
        "P-JOIN",
        """
        $limit : Row( table == "states", listed == true, $state : code )
        $exam : Examination( exam == "NCLEX-RN", passed == true, jurisdiction == $state )
        Degree( preLicensure == true, $exam.taken <= conferred.plusYears(3) )""");
    CONDITIONS.put(
        "P-READ-ONCE",
        """
        $exam : Examination( exam == "NCLEX-RN", passed == true, jurisdiction != "US-OH", $day : taken )
        Degree( level in ("BACHELOR", "MASTER"), accredited == true, conferred >= $day.minusMonths(6) )""");
    CONDITIONS.put(
        "P-EITHER",
        """
        Examination( exam == "NCLEX-RN" && passed == true || !(jurisdiction == "US-OH") )""");
    CONDITIONS.put(
        "P-NOT",
        """
        $exam : Examination( exam == "NCLEX-RN" )
        not Examination( this != $exam, passed == false, taken > $exam.taken )""");
    CONDITIONS.put(
        "P-NOT-TWO",
        """
        not ( $exam : Examination( passed == false ) and Degree( conferred < $exam.taken, level == "BACHELOR" ) )""");
    CONDITIONS.put("P-EXISTS", "exists License( status == \"ACTIVE\", encumbered == false )");
    CONDITIONS.put(
        "P-EXISTS-TWO",
        """
        exists ( $license : License( type == "RN" ) and Examination( passed == true, taken < $license.issued ) )""");
    CONDITIONS.put("P-FORALL", "forall( Degree( accredited == true ) )");
    CONDITIONS.put(
        "P-FORALL-TWO",
        """
        forall( $degree : Degree( level == "BACHELOR" ) Degree( this == $degree, accredited == true, preLicensure == true ) )""");
    CONDITIONS.put(
        "P-SUM",
        """
        accumulate( $course : Course( topics contains "ETHICS", $hours : hours ); $sum : sum( $hours ); $sum >= 6 )""");
    CONDITIONS.put(
        "P-COUNT",
        """
        accumulate( $exam : Examination( passed == false ); $count : count( $exam ); $count < 2, $count != 1 )""");
    CONDITIONS.put(
        "P-MAX",
        """
        accumulate( $course : Course( $day : completed ); $last : max( $day ), $first : min( $day ) )
        Degree( conferred <= $last, conferred > $first )""");
    CONDITIONS.put(
        "P-OR",
        """
        ( $license : License( status == "ACTIVE", $day : issued ) or $exam : Examination( passed == true, $day : taken ) )
        not Degree( conferred > $day )""");
    CONDITIONS.put(
        "P-OR-AND",
        """
        License( type == "RN" ) or Degree( level == "BACHELOR" ) and Examination( passed == true )""");
    CONDITIONS.put(
        "P-NOT-OR",
        """
        not ( Examination( passed == false ) or License( encumbered == true ) )""");
    CONDITIONS.put(
        "P-EXISTS-OR",
        """
        exists ( License( type == "RN" ) and Degree( accredited == true ) or Examination( exam == "NCLEX-RN" ) )""");
    CONDITIONS.put(
        "P-FORALL-JOIN",
        """
        forall( $degree : Degree( level == "BACHELOR" ) Examination( taken >= $degree.conferred, passed == true ) )""");
    CONDITIONS.put(
        "P-FORALL-JOINS",
        """
        forall( $exam : Examination( passed == true ) Degree( conferred <= $exam.taken ) License( issued >= $exam.taken, type != "LPN" ) )""");
    CONDITIONS.put(
        "P-COUNT-JOIN",
        """
        accumulate( $exam : Examination( passed == true ) and Degree( conferred <= $exam.taken ); $count : count(); $count >= 2 )""");
    CONDITIONS.put(
        "P-TOTAL-JOIN",
        """
        $license : License( type == "RN" )
        accumulate( ( $degree : Degree( level == "BACHELOR", $from : conferred ) and Course( completed > $from, completed > $license.issued, $hours : hours ) ); $sum : sum( $hours ), $first : min( $from ), $last : max( $from ); $sum >= 6 )
        Examination( taken >= $last, taken > $first )""");
    CONDITIONS.put(
        "P-SUM-ROW-JOIN",
        """
        accumulate( $state : Row( table == "states", listed == true, $code : code ) and $exam : Examination( jurisdiction == $code ) and $course : Course( completed < $exam.taken, $hours : hours ); $sum : sum( $hours ); $sum < 8 )""");
    CONDITIONS.put(
        "P-DECIMAL",
        """
        accumulate( Course( hours > 2.5, $hours : hours ); $sum : sum( $hours ); $sum <= 10.25 )""");
    CONDITIONS.put(
        "P-CALCULATED",
        """
        accumulate( Course( topics contains "ETHICS", $hours : hours ); $ethics : sum( $hours ) )
        accumulate( Course( topics not contains "ETHICS", $hours2 : hours ); $other : sum( $hours2 ) )
        Degree( $ethics * 2 + $other >= 8, $other - $ethics < 3 )""");
    CONDITIONS.put(
        "P-CAPPED",
        """
        accumulate( Course( topics contains "ETHICS", $hours : hours ); $ethics : sum( $hours ) )
        accumulate( Course( topics not contains "ETHICS", $hours2 : hours ); $other : sum( $hours2 ) )
        Degree( ( $ethics.cappedAt(4) + $other / 2 ) * 2 >= 9 )""");
    CONDITIONS.put(
        "P-NOT-NOT",
        """
        not ( $degree2 : Degree( level == "BACHELOR" ) and not Examination( taken >= $degree2.conferred, passed == true ) )""");
    CONDITIONS.put(
        "P-EXISTS-NOT",
        """
        exists ( $exam : Examination( passed == true ) and not Degree( conferred > $exam.taken ) )""");
    CONDITIONS.put(
        "P-EXISTS-EXISTS",
        """
        exists ( License( type == "RN" ) and exists Examination( passed == true ) )""");
    CONDITIONS.put(
        "P-DAY",
        """
        Examination( taken >= $application.on.minusYears(2), taken < "2026-06-01" )""");
  }

  private PatternSample() {}

  /** Returns the ruleset. */
  static RulesetSource ruleset() {
    return ruleset(CONDITIONS);
  }

  /** Returns a ruleset with some conditions. */
  static RulesetSource ruleset(Map<String, String> conditions) {
    SortedMap<String, byte[]> files = new TreeMap<>();
    put(
        files,
        "ruleset.properties",
        "credential = P\nissuer = PB\neffectiveFrom = 2020-01-01\nconfidence = OFFICIAL\n");
    put(
        files,
        "sources.properties",
        "S1.document = PB, Handbook\nS1.asOf = 2026-11-01\nS1.confidence = OFFICIAL\n");
    put(files, "rules.drl", rules(conditions));
    return RulesetSource.of("p", files);
  }

  private static void put(SortedMap<String, byte[]> files, String name, String text) {
    files.put(name, text.getBytes(StandardCharsets.UTF_8));
  }

  private static String rules(Map<String, String> conditions) {
    return """
        package p.rules.v2020
        import org.licet.rule.Application
        import org.licet.rule.Ruleset

        rule "P: definitions"
        when
            $ruleset : Ruleset()
        then
            $ruleset.stage("EXAMINATION").inform(%s).require("P-CONDUCT");
            $ruleset.table("states").yes("US-SC", "US-GA").no("US-TX").source("S1");
        end

        rule "P: the code accepted"
            @criterion("P-CONDUCT")
            @source("S1")
        when
            $application : Application( $code : conduct.codeOfConductAccepted() )
        then
            $application.conclude($code);
        end
        """
            .formatted(
                conditions.keySet().stream()
                    .map(name -> '"' + name + '"')
                    .collect(Collectors.joining(", ")))
        + conditions.entrySet().stream()
            .map(one -> rule(one.getKey(), one.getValue()))
            .collect(Collectors.joining());
  }

  /** Returns a rule. */
  static String rule(String criterion, String condition) {
    return """

        rule "P: the criterion %s"
            @criterion("%s")
            @source("S1")
        when
            $application : Application()
        %s
        then
            $application.conclude();
        end
        """
        .formatted(criterion, criterion, condition.indent(4).stripTrailing());
  }
}
