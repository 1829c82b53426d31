package org.licet.workbench;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Tests with the file of a nurse who is a few days short of the requirements of the CCM. */
public abstract class OneNurse {

  public @TempDir Path folder;

  public String nurse = "";

  @BeforeEach
  void write_a_nurse() throws IOException {
    nurse = SampleNurses.only(SampleNurses.ALMOST_THERE, folder);
  }
}
