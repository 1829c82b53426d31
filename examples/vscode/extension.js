// Starts `licet lsp` for rule files, tables, case files, and the properties files beside them.
const { workspace } = require("vscode");
const { LanguageClient } = require("vscode-languageclient/node");

let client;

exports.activate = () => {
  const command = workspace.getConfiguration("licet").get("command");
  const patterns = ["**/*.drl", "**/*.csv", "**/*.properties", "**/cases/*.yaml"];
  client = new LanguageClient(
    "licet",
    "Licet",
    { command, args: ["lsp"] },
    {
      documentSelector: patterns.map((pattern) => ({ scheme: "file", pattern })),
      synchronize: {
        fileEvents: patterns.map((pattern) => workspace.createFileSystemWatcher(pattern)),
      },
    },
  );
  return client.start();
};

exports.deactivate = () => client && client.stop();
