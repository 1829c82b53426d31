package org.licet.json.agenda;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.licet.evaluation.Stage;
import org.licet.outlook.AgendaItem;
import org.licet.outlook.AgendaItem.Kind;
import org.licet.text.Text;

/** Names of events stay while days move and other events come and go. */
class EventKeysTest {

  private static final LocalDate ON = LocalDate.of(2026, 11, 23);

  private static AgendaItem lost(int days, String record) {
    return AgendaItem.builder()
        .kind(Kind.ELIGIBILITY_LOST)
        .of("CCM", Stage.EXAMINATION)
        .on(ON.plusDays(days))
        .why(Text.verbatim("why"))
        .records(List.of(AgendaItem.Subject.of("/licenses/0", Text.verbatim(record))))
        .build();
  }

  private static List<String> keys(List<AgendaEvent> last, LocalDate on, AgendaItem... items) {
    return new ArrayList<>(
        EventKeys.of(List.of(items), last, on).stream().map(AgendaEvent::key).toList());
  }

  private static List<AgendaEvent> first(AgendaItem... items) {
    return EventKeys.of(List.of(items), List.of(), ON);
  }

  @Test
  void events_of_different_records_have_names_that_do_not_depend_on_each_other() {
    List<String> both = keys(List.of(), ON, lost(5, "RN"), lost(9, "LCSW"));
    assertThat(keys(List.of(), ON.plusDays(6), lost(9, "LCSW"))).containsExactly(both.get(1));
    assertThat(both).doesNotHaveDuplicates();
  }

  @Test
  void an_event_that_occurs_again_keeps_its_name_after_the_first_has_passed() {
    List<AgendaEvent> last = first(lost(5, "RN"), lost(9, "RN"));
    assertThat(last).extracting(AgendaEvent::key).doesNotHaveDuplicates();
    assertThat(keys(last, ON.plusDays(6), lost(9, "RN"))).containsExactly(last.get(1).key());
    assertThat(keys(last, ON.plusDays(6), lost(12, "RN"))).containsExactly(last.get(1).key());
  }

  @Test
  void a_new_event_does_not_take_the_name_of_one_that_has_passed() {
    List<AgendaEvent> last = first(lost(5, "RN"));
    assertThat(keys(last, ON.plusDays(6), lost(60, "RN")))
        .containsExactly(last.get(0).key() + "|2027-01-22");
    assertThat(keys(last, ON.plusDays(4), lost(60, "RN"))).containsExactly(last.get(0).key());
  }

  @Test
  void the_only_loss_of_a_decision_keeps_its_name_when_another_record_causes_it() {
    List<AgendaEvent> last = first(lost(5, "RN"));
    assertThat(keys(last, ON, lost(9, "LCSW"))).containsExactly(last.get(0).key());
    assertThat(keys(last, ON, lost(9, "LCSW"), lost(12, "LPC")))
        .doesNotContain(last.get(0).key())
        .doesNotHaveDuplicates();
  }

  @Test
  void events_of_one_day_and_name_differ() {
    assertThat(keys(List.of(), ON, lost(5, "RN"), lost(5, "RN"), lost(5, "RN")))
        .doesNotHaveDuplicates();
  }
}
