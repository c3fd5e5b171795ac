#include <map>
#include <sstream>

#include "reporting/rules/compiled_template.h"
#include "reporting/template/load.h"
#include "reporting/template/template_files.h"
#include "tests/fuzz/read_text.h"
#include "tests/support/template_folder.h"

namespace support {
namespace {

using namespace reporting;

const std::string fileMark = "%%% ", folderMark = "%%% > ";

const TemplateFiles& filesOf(const std::string& name) {
    static std::map<std::string, TemplateFiles> known;
    const auto found = known.find(name);
    if (found != known.end()) return found->second;
    Diagnostics problems;
    return known[name] = *readTemplateFiles(TemplateFolder(name).path(), problems);
}

/// "%%% PATH" begins a file, "%%% > PREFIX" the folder that is built on; what stands before is template.yaml.
TemplateFiles cut(const std::string& text) {
    TemplateFiles files{{FolderFiles{}}};
    std::string name = "template.yaml", bytes;
    const auto keep = [&] {
        auto& folder = files.chain.back();
        if (isTemplateFile(name) && folder.files.size() < TemplateLimits::files)
            folder.files[name] = std::make_shared<const std::string>(bytes);
        bytes.clear();
    };
    std::istringstream lines(text);
    for (std::string line; std::getline(lines, line);) {
        if (line.compare(0, fileMark.size(), fileMark) != 0) {
            bytes += line + "\n";
            continue;
        }
        keep();
        name = line.substr(fileMark.size());
        if (line.compare(0, folderMark.size(), folderMark) != 0) continue;
        name = "template.yaml";
        if (files.chain.size() < TemplateLimits::overlays) files.chain.push_back({line.substr(folderMark.size()), {}});
    }
    keep();
    return files;
}

/// An overlay without its base gets the small template: few inputs are long enough for both.
void giveBase(TemplateFiles& files) {
    if (files.chain.size() > 1) return;
    const auto* own = files.text("template.yaml");
    if (!own || own->find("extends:") == std::string::npos) return;
    files.chain.push_back(filesOf("mini").own());
    files.chain.back().prefix = "../mini/";
}

std::string joined(const TemplateFiles& files) {
    std::string text;
    for (const auto& folder : files.chain) {
        if (!folder.prefix.empty()) text += folderMark + folder.prefix + "\n";
        for (const auto& [name, bytes] : folder.files) text += fileMark + name + "\n" + *bytes + "\n";
    }
    return text;
}

std::string sentencesOf(const Diagnostics& problems) {
    for (const auto& one : problems)
        if (one.message.size() < 5 || one.line < 0 || one.column < 0) return "a problem without a sentence";
    return problems.empty() ? "refused without a reason" : "";
}

}  // namespace

std::string readFolderText(const std::string& text) {
    auto files = cut(text);
    giveBase(files);
    const auto opened = openTemplate(files);
    if (!opened.value) return sentencesOf(opened.diagnostics);
    const auto& source = templateOf(*opened.value);
    const auto again = templateFromResolved(resolvedTemplate(source));
    if (!again.value) return "a template that was kept is refused: " + sentencesOf(again.diagnostics);
    if (again.value->hash != source.hash) return "a template that was kept is another";
    assess(*opened.value, {});
    return {};
}

std::vector<std::string> folderSeeds() {
    const auto& overlay = filesOf("overlay");
    TemplateFiles alone{{overlay.own()}};
    std::vector<std::string> seeds{joined(filesOf("mini")), joined(overlay), joined(alone)};
    // one part at a time over the small template
    for (const char* part :
         {"%%% template.yaml\nextends: ../mini\nid: o\nversion: 1.0.0\nlanguages: [en, zh, de]\n%%% de/labels.yaml\na: "
          "b\n",
          "extends: ../mini\nid: o\nversion: 1.0.0\n%%% questions/01_first.yaml\nquestions:\n  - {id: reach, remove: "
          "yes}\n",
          "extends: ../mini\nid: o\nversion: 1.0.0\n%%% questions/09_new.yaml\nstep: new\nquestions:\n  - {id: more, "
          "kind: "
          "number, min: 0, max: 5, unit: mL, before: reach}\n",
          "extends: ../mini\nid: o\nversion: 1.0.0\n%%% report.yaml\nsections:\n  - {id: findings, before: "
          "head}\npage: {paper: "
          "letter}\n",
          "extends: ../o\nid: o\nversion: 1.0.0\n%%% > ../o/\nid: o\nversion: 1.0.0\nextends: ../o\n"})
        seeds.emplace_back(part);
    return seeds;
}

}  // namespace support
