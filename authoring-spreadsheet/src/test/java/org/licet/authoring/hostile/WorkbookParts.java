package org.licet.authoring.hostile;

import static org.licet.authoring.hostile.HostileFolder.refused;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Workbooks that use powers of the parser of XML. */
final class WorkbookParts {

  private static final String XLSX = "t.xlsx";
  private static final String NO_WORKBOOK = "this is not an Excel workbook, or it is damaged";

  /** The parts of a workbook with one sheet, apart from the sheet. */
  private static final Map<String, String> PARTS =
      Map.of(
          "[Content_Types].xml",
          """
          <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
          <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
          <Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>\
          <Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>\
          </Types>""",
          "_rels/.rels",
          """
          <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" \
          Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" \
          Target="xl/workbook.xml"/></Relationships>""",
          "xl/workbook.xml",
          """
          <workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" \
          xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">\
          <sheets><sheet name="s" sheetId="1" r:id="rId1"/></sheets></workbook>""",
          "xl/_rels/workbook.xml.rels",
          """
          <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" \
          Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" \
          Target="worksheets/sheet1.xml"/></Relationships>""");

  private WorkbookParts() {}

  static List<HostileFolder> all() {
    return List.of(
        workbook(
            "an XML entity that names a file outside",
            "<!DOCTYPE x [<!ENTITY s SYSTEM \"../outside/secret.txt\">]>",
            "RuleSet &s;"),
        workbook(
            "XML entities that each stand for ten others",
            "<!DOCTYPE x [<!ENTITY l0 \"RuleSet\">" + laughs() + "]>",
            "&l9;"),
        refused(
            "XML elements in one another, 200,000 deep",
            ground -> ground.write(XLSX, packed("<a>".repeat(200_000))),
            NO_WORKBOOK));
  }

  private static HostileFolder workbook(String name, String doctype, String cell) {
    String sheet =
        doctype
            + "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">"
            + "<sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>"
            + cell
            + "</t></is></c></row></sheetData></worksheet>";
    return refused(name, ground -> ground.write(XLSX, packed(sheet)), NO_WORKBOOK);
  }

  private static String laughs() {
    StringBuilder entities = new StringBuilder();
    for (int i = 1; i < 10; i++) {
      entities.append("<!ENTITY l%d \"%s\">".formatted(i, ("&l" + (i - 1) + ";").repeat(10)));
    }
    return entities.toString();
  }

  private static byte[] packed(String sheet) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, String> part : PARTS.entrySet()) {
        put(zip, part.getKey(), part.getValue());
      }
      put(zip, "xl/worksheets/sheet1.xml", sheet);
    }
    return out.toByteArray();
  }

  private static void put(ZipOutputStream zip, String name, String xml) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(("<?xml version=\"1.0\"?>" + xml).getBytes(StandardCharsets.UTF_8));
  }
}
