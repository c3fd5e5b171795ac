#include <boost/test/unit_test.hpp>
#include <filesystem>
#include <fstream>
#include <map>
#include <optional>
#include <regex>
#include <set>
#include <string>
#include <vector>

#include "tests/architecture/source_files.h"

/// The table of README.md «Architecture» as data: who may include whom. std, Boost headers and tl::expected are free.
namespace {

using namespace architecture;

struct Rule {
    std::string folder;             ///< the longest matching folder decides
    std::set<std::string> ours;     ///< folders of ours, by prefix; a folder may always include itself
    std::set<std::string> foreign;  ///< library names as `libraryOf` gives them
};

const std::set<std::string> allQt = {"QtCore",          "QtGui",        "QtWidgets",    "QtOpenGL",
                                     "QtOpenGLWidgets", "QtSvg",        "QtSql",        "QtNetwork",
                                     "QtPrintSupport",  "QtSvgWidgets", "QtConcurrent", "QtTest"};

std::set<std::string> with(std::set<std::string> base, const std::set<std::string>& more) {
    base.insert(more.begin(), more.end());
    return base;
}

const std::vector<Rule> rules = {
    {"viewer/sdk", {}, {"QtCore"}},
    {"viewer/dicom", {"viewer/sdk"}, {"DCMTK", "OpenJPEG", "ICU", "QtCore", "QtGui"}},
    {"viewer/compare", {"viewer/sdk"}, {"OpenCV"}},
    {"viewer/library", {"viewer/sdk", "viewer/dicom"}, {"QtCore", "QtSql"}},
    {"viewer/network", {"viewer/sdk", "viewer/dicom", "viewer/library"}, {"DCMTK", "QtCore", "QtNetwork"}},
    {"viewer/render", {"viewer/sdk", "viewer/dicom"}, {"VTK", "QtCore", "QtGui"}},
    {"viewer/ui",
     {"viewer/sdk", "viewer/dicom", "viewer/compare", "viewer/library", "viewer/render"},
     {"QtCore", "QtGui", "QtWidgets", "QtOpenGL", "QtOpenGLWidgets", "QtConcurrent", "QtSvg"}},
    {"viewer/host",
     {"viewer/sdk", "viewer/dicom", "viewer/compare", "viewer/library", "viewer/network", "viewer/ui"},
     allQt},
    {"viewer/app", {"viewer"}, with(allQt, {"VTK", "DCMTK", "OpenCV"})},
    {"reporting/model", {}, {"nlohmann"}},
    {"reporting/template", {"reporting/model"}, {"yaml-cpp", "ICU", "QtCore", "nlohmann"}},
    {"reporting/rules", {"reporting/model", "reporting/template"}, {"ICU"}},
    {"reporting/compose", {"reporting/model", "reporting/template", "reporting/rules"}, {"ICU", "mustache"}},
    {"reporting/authoring",
     {"reporting/model", "reporting/template", "reporting/rules", "reporting/compose"},
     {"nlohmann"}},
    {"reporting/agreement", {"reporting/model", "reporting/template", "reporting/rules"}, {}},
    {"reporting/documents/dicom", {"reporting/model"}, {"DCMTK"}},
    {"reporting/documents/sr",
     {"reporting/model", "reporting/template", "reporting/compose", "reporting/documents/text",
      "reporting/documents/dicom"},
     {"DCMTK"}},
    {"reporting/documents/key_objects",
     {"reporting/model", "reporting/template", "reporting/compose", "reporting/documents/text",
      "reporting/documents/dicom"},
     {"DCMTK"}},
    {"reporting/documents/pdf",
     {"reporting/model", "reporting/template", "reporting/compose", "reporting/documents/text"},
     {"QtCore", "QtGui", "QtSvg"}},
    {"reporting/documents/html",
     {"reporting/model", "reporting/template", "reporting/compose", "reporting/documents/text"},
     {"mustache"}},
    {"reporting/documents", {"reporting/model", "reporting/template", "reporting/compose"}, {}},
    // what other programs read and write: templates in their formats (`rules`: conditions are parsed, not run)
    {"reporting/exchange",
     {"reporting/model", "reporting/template", "reporting/rules"},
     {"gumbo", "libxml2", "nlohmann"}},
    {"reporting/store", {"reporting/model", "reporting/template"}, {"QtCore", "QtSql", "nlohmann"}},
    {"plugin",
     {"viewer/sdk", "reporting", "plugin"},
     {"QtCore", "QtGui", "QtWidgets", "QtSvg", "QtSvgWidgets", "QtConcurrent", "nlohmann"}},
};

/// The plugin's folders, a floor a line, from the ground up: each sees the floors below its own and no neighbour.
const std::vector<std::set<std::string>> pluginFloors = {
    {"films", "cases"},          {"session"},
    {"panel", "shelf"},          {"compare", "diagram", "hanging", "technologist", "trial"},
    {"readers", "strip", "why"}, {"prior"},
    {"bridge", "guide"},         {"editor", "sheet"},
    {"commands", "window"},
};

/// The one file of viewer/ui that is the widget over VTK (architecture: it makes room for QVTKOpenGLNativeWidget).
const std::string vtkWidget = "viewer/ui/vtk_widget.cpp";

const Rule* ruleOf(const std::string& file) {
    const Rule* best = nullptr;
    for (const auto& rule : rules)
        if (file.starts_with(rule.folder + "/") && (!best || rule.folder.size() > best->folder.size())) best = &rule;
    return best;
}

/// Which Qt module a header such as <QWidget> belongs to: the folder of the installed headers that holds it.
std::string qtModule(const std::string& header) {
    if (const auto slash = header.find('/'); slash != std::string::npos) return header.substr(0, slash);
    if (header == "QtPlugin") return "QtCore";
    for (const auto& module : allQt)
        if (fs::exists(fs::path(FIMBRIA_QT_HEADERS) / module / header)) return module;
    return "Qt?";
}

/// The library behind <header>; empty for std, POSIX, Boost and tl::expected.
std::string libraryOf(const std::string& header) {
    static const std::vector<std::pair<std::string, std::string>> prefixes = {{"dcmtk/", "DCMTK"},
                                                                              {"vtk", "VTK"},
                                                                              {"opencv2/", "OpenCV"},
                                                                              {"yaml-cpp/", "yaml-cpp"},
                                                                              {"unicode/", "ICU"},
                                                                              {"nlohmann/", "nlohmann"},
                                                                              {"openjpeg", "OpenJPEG"},
                                                                              {"gumbo", "gumbo"},
                                                                              {"libxml/", "libxml2"},
                                                                              {"boost/", ""},
                                                                              {"tl/", ""},
                                                                              {"sys/", ""},
                                                                              {"linux/", ""},
                                                                              {"netinet/", ""}};
    for (const auto& [prefix, library] : prefixes)
        if (header.starts_with(prefix)) return library;
    if (header.find("mustache") != std::string::npos) return "mustache";
    if (std::regex_match(header, std::regex("Q[A-Z].*|Qt.*"))) return qtModule(header);
    if (std::regex_match(header, std::regex("[a-z0-9_]+(\\.h)?"))) return "";
    return header;
}

struct Include {
    std::string name;
    bool quoted = false;
};

std::vector<Include> includesOf(const fs::path& path) {
    static const std::regex pattern(R"(^\s*#\s*include\s*([<"])([^>"]+)[>"])");
    std::vector<Include> found;
    std::ifstream in(path);
    for (std::string line; std::getline(in, line);)
        if (std::smatch m; std::regex_search(line, m, pattern)) found.push_back({m[2], m[1] == "\""});
    return found;
}

bool isAllowedOurs(const Rule& rule, const std::string& file, const std::string& included) {
    const auto folder = fs::path(file).parent_path().generic_string();
    if (included.starts_with(rule.folder + "/") || included.starts_with(folder + "/")) return true;
    for (const auto& ours : rule.ours)
        if (included.starts_with(ours + "/")) return true;
    return false;
}

std::optional<std::string> complaint(const Rule& rule, const std::string& file, const Include& include) {
    if (include.quoted) {
        // generated by moc or uic, beside the source
        if (include.name.ends_with(".moc") || include.name.starts_with("moc_")) return std::nullopt;
        if (!fs::exists(source / include.name)) return "\"" + include.name + "\" is not rooted at the repository";
        if (!isAllowedOurs(rule, file, include.name)) return "may not include " + include.name;
        return std::nullopt;
    }
    const auto library = libraryOf(include.name);
    if (library.empty() || rule.foreign.contains(library)) return std::nullopt;
    if (library == "VTK" && file == vtkWidget) return std::nullopt;
    return "may not include <" + include.name + "> of " + library;
}

/// The floor of a file of the plugin; its entry stands above all, a folder that is on no floor is below.
int floorOf(const std::string& file) {
    const auto folder = fs::path(file).parent_path().filename().string();
    if (folder == "plugin") return static_cast<int>(pluginFloors.size());
    for (std::size_t i = 0; i < pluginFloors.size(); ++i)
        if (pluginFloors[i].contains(folder)) return static_cast<int>(i);
    return -1;
}

/// Whether a file of the plugin may include another one, by their floors.
bool isDownwards(const std::string& file, const std::string& included) {
    if (fs::path(file).parent_path() == fs::path(included).parent_path()) return true;
    return floorOf(included) < floorOf(file);
}

/// "viewer/ui/marks/x.h" → "viewer/ui": a folder below is a part of its folder.
std::string partOf(const std::string& file) {
    const auto second = file.find('/', file.find('/') + 1);
    return second == std::string::npos ? std::string() : file.substr(0, second);
}

/// What the files of each part include of the other parts.
std::map<std::string, std::set<std::string>> partsIncluded() {
    std::map<std::string, std::set<std::string>> found;
    for (const std::string top : {"viewer", "reporting", "plugin"})
        for (const auto& path : sources(top))
            for (const auto& include : includesOf(path)) {
                const auto from = partOf(fileOf(path)), to = partOf(include.name);
                if (include.quoted && !from.empty() && !to.empty() && from != to) found[from].insert(to);
            }
    return found;
}

/// Every part that can be reached from this one.
std::set<std::string> reached(const std::map<std::string, std::set<std::string>>& graph, const std::string& folder) {
    std::set<std::string> seen;
    std::vector<std::string> open = {folder};
    while (!open.empty()) {
        const auto one = open.back();
        open.pop_back();
        if (const auto next = graph.find(one); next != graph.end())
            for (const auto& to : next->second)
                if (seen.insert(to).second) open.push_back(to);
    }
    return seen;
}

}  // namespace

BOOST_AUTO_TEST_CASE(no_include_goes_against_the_arrows) {
    int checked = 0;
    for (const std::string top : {"viewer", "reporting", "plugin"})
        for (const auto& path : sources(top)) {
            const auto file = fileOf(path);
            const auto* rule = ruleOf(file);
            if (!rule) {
                BOOST_ERROR(file + " lies in a folder without a rule");
                continue;
            }
            for (const auto& include : includesOf(path)) {
                ++checked;
                if (const auto problem = complaint(*rule, file, include)) BOOST_ERROR(file + ": " + *problem);
            }
        }
    BOOST_TEST(checked > 100);
}

BOOST_AUTO_TEST_CASE(the_plugin_is_built_from_the_ground_up) {
    for (const auto& path : sources("plugin")) {
        const auto file = fileOf(path);
        if (floorOf(file) < 0) BOOST_ERROR(file + " lies in a folder that stands on no floor");
        for (const auto& include : includesOf(path))
            if (include.quoted && include.name.starts_with("plugin/") && !isDownwards(file, include.name))
                BOOST_ERROR(file + " looks up to " + include.name);
    }
    BOOST_TEST(!isDownwards("plugin/panel/x.cpp", "plugin/window/y.h"));
    BOOST_TEST(!isDownwards("plugin/trial/x.cpp", "plugin/hanging/y.h"));
    BOOST_TEST(isDownwards("plugin/window/x.cpp", "plugin/panel/y.h"));
}

BOOST_AUTO_TEST_CASE(no_folders_include_each_other_in_a_circle) {
    const auto graph = partsIncluded();
    for (const auto& [folder, included] : graph)
        if (reached(graph, folder).contains(folder)) BOOST_ERROR(folder + " comes back to itself");
    BOOST_TEST(graph.size() > 20u);
    BOOST_TEST(reached({{"a", {"b"}}, {"b", {"c"}}, {"c", {"a"}}}, "a").contains("a"));
}

BOOST_AUTO_TEST_CASE(foreign_headers_stay_out_of_our_headers) {
    // Qt's value and widget types are the vocabulary of some headers; everything else hides in .cpp files.
    for (const std::string top : {"viewer", "reporting", "plugin"})
        for (const auto& path : sources(top)) {
            if (path.extension() != ".h") continue;
            for (const auto& include : includesOf(path)) {
                if (include.quoted) continue;
                const auto library = libraryOf(include.name);
                const bool internal = fs::path(path).filename().string().ends_with("_p.h");
                if (!library.empty() && !library.starts_with("Qt") && !internal)
                    BOOST_ERROR(fileOf(path) + " shows <" + include.name + "> of " + library);
            }
        }
}

BOOST_AUTO_TEST_CASE(a_forbidden_arrow_is_found) {
    const auto* viewer = ruleOf("viewer/ui/x.cpp");
    BOOST_REQUIRE(viewer);
    BOOST_TEST(complaint(*viewer, "viewer/ui/x.cpp", {"reporting/model/report.h", true}).has_value());
    BOOST_TEST(complaint(*viewer, "viewer/ui/x.cpp", {"vtkRenderer.h", false}).has_value());
    BOOST_TEST(!complaint(*viewer, vtkWidget, {"vtkRenderer.h", false}).has_value());
    const auto* plugin = ruleOf("plugin/films/x.cpp");
    BOOST_REQUIRE(plugin);
    BOOST_TEST(complaint(*plugin, "plugin/films/x.cpp", {"viewer/dicom/frame_source.h", true}).has_value());
    BOOST_TEST(complaint(*plugin, "plugin/films/x.cpp", {"dcmtk/dcmdata/dctk.h", false}).has_value());
    const auto* model = ruleOf("reporting/model/x.cpp");
    BOOST_REQUIRE(model);
    BOOST_TEST(complaint(*model, "reporting/model/x.cpp", {"reporting/rules/decide.h", true}).has_value());
    BOOST_TEST(complaint(*model, "reporting/model/x.cpp", {"QWidget", false}).has_value());
}
