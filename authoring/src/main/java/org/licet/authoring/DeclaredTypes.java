package org.licet.authoring;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsParserException;
import org.kie.api.io.Resource;
import org.kie.internal.builder.KnowledgeBuilderFactory;
import org.kie.internal.builder.conf.LanguageLevelOption;
import org.kie.internal.io.ResourceFactory;
import org.licet.evaluation.RulesException;

/**
 * Refuses the parts of rule files whose classes Drools loads and starts while it compiles them,
 * before their bytecode can be read: {@code declare}, {@code declare enum}, {@code unit} and {@code
 * import accumulate}.
 */
final class DeclaredTypes {

  private DeclaredTypes() {}

  /**
   * Refuses them. The files are read by the parser that the compiler uses, so that both see the
   * same.
   */
  static void refuse(Map<String, byte[]> files, Map<String, ?> origins) {
    LanguageLevelOption level =
        KnowledgeBuilderFactory.newKnowledgeBuilderConfiguration()
            .getOption(LanguageLevelOption.KEY);
    List<String> refused = new ArrayList<>();
    files.forEach(
        (name, text) -> {
          if (name.endsWith(".drl")) {
            String place = String.valueOf(origins.containsKey(name) ? origins.get(name) : name);
            parts(parse(text, level, place)).forEach(part -> refused.add(place + ": " + part));
          }
        });
    if (!refused.isEmpty()) {
      throw new RulesException(
          "The rules hold what no rule file may:\n" + String.join("\n", refused));
    }
  }

  private static PackageDescr parse(byte[] text, LanguageLevelOption level, String place) {
    Resource resource = ResourceFactory.newByteArrayResource(text);
    try {
      PackageDescr parsed = new DrlParser(level).parse(resource);
      // A file that is no DRL at all declares nothing; the compiler says what is wrong with it.
      return parsed == null ? new PackageDescr() : parsed;
    } catch (DroolsParserException | IOException e) {
      throw new RulesException(place + ": the file cannot be read: " + e.getMessage(), e);
    }
  }

  private static List<String> parts(PackageDescr file) {
    List<String> parts = new ArrayList<>();
    file.getTypeDeclarations().forEach(type -> parts.add("it declares " + type.getTypeName()));
    file.getEnumDeclarations().forEach(type -> parts.add("it declares " + type.getTypeName()));
    file.getAccumulateImports()
        .forEach(function -> parts.add("it imports the function " + function.getTarget()));
    if (file.getUnit() != null) {
      parts.add("it names the unit " + file.getUnit().getTarget());
    }
    return parts;
  }
}
