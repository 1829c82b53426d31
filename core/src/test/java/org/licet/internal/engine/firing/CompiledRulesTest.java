package org.licet.internal.engine.firing;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.licet.evaluation.RulesException;

class CompiledRulesTest {

  /** Returns a jar with only the given files. */
  private static RulesModuleFiles module(Map<String, String> files) {
    return module("org.licet", files);
  }

  private static RulesModuleFiles module(String group, Map<String, String> files) {
    ClassLoader loader =
        new ClassLoader(null) {
          @Override
          public @Nullable InputStream getResourceAsStream(String name) {
            String text = files.get(name);
            return text == null
                ? null
                : new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
          }
        };
    return new RulesModuleFiles(group, "licet-rules-x", loader);
  }

  @Test
  void rules_built_with_another_drools_are_rejected() {
    RulesModuleFiles module =
        module(
            Map.of(
                "META-INF/kie/org.licet/licet-rules-x/drools-model",
                "Drools-Model-Version:9.44.0.Final\nx.v1.Rules123\n"));
    assertThatThrownBy(() -> CompiledRules.load(module, "x.v1"))
        .isInstanceOf(RulesException.class)
        .hasMessage(
            "The rules module licet-rules-x was built with Drools 9.44.0.Final, but Drools 10.2.0 is running.\n"
                + "Maybe another dependency has its own version of Drools: import licet-bom to align the"
                + " versions. If these rules are your own, build their jar again with this version of"
                + " Licet: mvn clean install");
  }

  @Test
  void a_jar_without_compiled_rules_is_rejected() {
    assertThatThrownBy(() -> CompiledRules.load(module(Map.of()), "x.v1"))
        .isInstanceOf(RulesException.class)
        .hasMessage(
            "The rules module licet-rules-x has no file META-INF/kie/org.licet/licet-rules-x/drools-model.\n"
                + "Maybe its group id is not org.licet and its RulesModule must return the other one as group(),"
                + " or its jar was repackaged without META-INF.");
  }

  @Test
  void rules_of_another_group_are_found_where_their_build_puts_them() {
    RulesModuleFiles module =
        module(
            "com.example",
            Map.of(
                "META-INF/kie/com.example/licet-rules-x/drools-model",
                "Drools-Model-Version:10.2.0\nx.v1.Rules123\n"));
    assertThatThrownBy(() -> CompiledRules.load(module, "x.v1"))
        .isInstanceOf(RulesException.class)
        .hasMessage(
            "The compiled rules x.v1.Rules123 of licet-rules-x cannot be loaded:"
                + " java.lang.ClassNotFoundException: x.v1.Rules123");
  }

  @Test
  void a_package_without_compiled_rules_is_rejected() {
    RulesModuleFiles module =
        module(
            Map.of(
                "META-INF/kie/org.licet/licet-rules-x/drools-model",
                "Drools-Model-Version:10.2.0\nx.v1.Rules123\n"));
    assertThatThrownBy(() -> CompiledRules.load(module, "x.v2"))
        .isInstanceOf(RulesException.class)
        .hasMessageStartingWith(
            "The rules module licet-rules-x has no compiled rules for the package x.v2");
  }
}
