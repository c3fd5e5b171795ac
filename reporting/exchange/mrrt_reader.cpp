#include <algorithm>

#include "reporting/exchange/html_scan.h"
#include "reporting/exchange/mrrt_body.h"
#include "reporting/exchange/template_attributes.h"

namespace reporting::exchange {
namespace {

using Kind = ExchangeNote::Kind;

constexpr std::size_t maxBytes = 512u << 10;

bool isRefused(const ExchangeNotes& notes) {
    return std::any_of(notes.begin(), notes.end(), [](const ExchangeNote& one) { return one.kind == Kind::Refused; });
}

const HtmlNode* childOf(const HtmlNode& node, std::string_view tag) {
    for (const HtmlNode& child : node.children)
        if (child.tag == tag) return &child;
    return nullptr;
}

/// What must stand exactly once in an MRRT file.
class Structure {
public:
    Structure(const HtmlScan& scan, ExchangeNotes& notes) : scan_(scan), notes_(notes) {}

    void check() {
        for (const char* name : {"html", "head", "body", "title"}) once(name);
        charset();
        dublinCore();
        scripts();
        if (scan_.count("body") == 0)
            notes_.push_back(
                {Kind::Refused, 0, 0, "mrrt.no-body", "There is no body: the file asks nothing and says nothing."});
    }

private:
    void note(const HtmlTag* where, const std::string& code, const std::string& message) {
        notes_.push_back({Kind::Repaired, where ? where->line : 0, where ? where->column : 0, code, message});
    }
    void once(const std::string& name) {
        const int count = scan_.count(name);
        if (count > 1)
            note(scan_.nth(name, 1), "mrrt.two-" + name,
                 "The element '" + name + "' stands " + std::to_string(count) + " times; they are read as one.");
        if (count == 0 && name != "body")
            note(nullptr, "mrrt.no-" + name,
                 "There is no '" + name + "' element" +
                     (name == "title" ? "; the title is that of dcterms.title, or the file's name." : "."));
    }
    void charset() {
        int count = 0;
        for (const HtmlTag& tag : scan_.tags) {
            if (tag.closes || tag.name != "meta" || !tag.hasCharset) continue;
            if (++count == 2)
                note(&tag, "mrrt.two-charset", "A character set is declared twice; the file is read as UTF-8.");
        }
        if (count == 0) note(nullptr, "mrrt.no-charset", "No character set is declared; the file is read as UTF-8.");
    }
    void dublinCore() {
        const bool any = std::any_of(scan_.tags.begin(), scan_.tags.end(), [](const HtmlTag& one) {
            return !one.closes && one.name == "meta" && one.hasDublinCore;
        });
        if (!any)
            note(nullptr, "mrrt.no-dcterms", "There is no dcterms metadata: no identifier, language or publisher.");
    }
    void scripts() {
        if (scan_.count("script") > 1)
            note(scan_.nth("script", 1), "mrrt.two-scripts",
                 "There is more than one script; only template attributes are read, nothing is run.");
    }

    const HtmlScan& scan_;
    ExchangeNotes& notes_;
};

class Reader {
public:
    Reader(MrrtDocument& document, const std::string& html, ExchangeNotes& notes)
        : d_(document), html_(html), notes_(notes) {}

    void run() {
        const HtmlNode root = parseHtml(html_);
        metadata(root);
        titleAndLanguage(root);
        const TemplateAttributes attributes = attributesOf(root);
        d_.status = attributes.status;
        d_.terms = attributes.terms;
        if (const HtmlNode* body = childOf(root, "body")) readBody(*body, d_, notes_);
        give(attributes);
    }

private:
    void metadata(const HtmlNode& node) {
        if (node.tag == "meta" && node.has("name")) {
            const std::string name = collapsed(node.attribute("name"));
            const std::string content = collapsed(node.attribute("content"));
            if (name.empty() || content.empty()) return;
            d_.metadata.emplace_back(name, content);
            notes_.push_back(
                {Kind::Taken, node.line, node.column, "mrrt.metadata", name + ": " + content.substr(0, 200)});
        }
        if (node.tag == "link")
            notes_.push_back({Kind::Dropped, node.line, node.column, "mrrt.link", "The linked file is never loaded."});
        if (node.tag == "style")
            notes_.push_back({Kind::Dropped, node.line, node.column, "mrrt.style", "The style sheet is not taken."});
        if (node.tag == "body") return;
        for (const HtmlNode& child : node.children) metadata(child);
    }
    std::string meta(const std::string& name) const {
        for (const auto& [key, value] : d_.metadata)
            if (key == name) return value;
        return {};
    }
    void titleAndLanguage(const HtmlNode& root) {
        const HtmlNode* head = childOf(root, "head");
        const HtmlNode* title = head ? childOf(*head, "title") : nullptr;
        d_.title = title ? textOf(*title) : std::string();
        const std::string known = meta("dcterms.title");
        if (!known.empty() && !d_.title.empty() && known != d_.title)
            notes_.push_back({Kind::Repaired, title->line, title->column, "mrrt.title",
                              "The title differs from dcterms.title, which is taken."});
        if (!known.empty()) d_.title = known;
        d_.language = meta("dcterms.language");
        if (d_.language.empty()) d_.language = collapsed(root.attribute("lang"));
    }

    /// Of a script, or of the bare text (drafts put the XML behind the body, where HTML does not know it).
    TemplateAttributes attributesOf(const HtmlNode& root) {
        TemplateAttributes found;
        std::vector<const HtmlNode*> scripts;
        collectScripts(root, scripts);
        for (const HtmlNode* script : scripts) {
            if (script->text.find("<template_attributes") == std::string::npos) continue;
            if (found.line != 0) {
                notes_.push_back({Kind::Dropped, script->line, script->column, "mrrt.two-template-attributes",
                                  "A second script has template attributes; they are dropped."});
                continue;
            }
            found = readTemplateAttributes(script->text, script->line, notes_);
        }
        for (const HtmlNode* script : scripts)
            if (script->text.find("<template_attributes") == std::string::npos)
                notes_.push_back(
                    {Kind::Dropped, script->line, script->column, "mrrt.script", "The script is never run."});
        if (found.line != 0) return found;
        const std::size_t begin = html_.find("<template_attributes");
        if (begin == std::string::npos) {
            notes_.push_back({Kind::Repaired, 0, 0, scripts.empty() ? "mrrt.no-script" : "mrrt.no-template-attributes",
                              scripts.empty() ? "There is no script with template attributes: no status and no codes."
                                              : "There is no 'template_attributes': no status and no codes."});
            return found;
        }
        std::size_t end = html_.find("</template_attributes>", begin);
        end = end == std::string::npos ? html_.size() : end + 22;
        if (const std::size_t content = html_.find("</coded_content>", end); content != std::string::npos)
            end = content + 16;
        const int line =
            1 + static_cast<int>(std::count(html_.begin(), html_.begin() + static_cast<long>(begin), '\n'));
        notes_.push_back({Kind::Repaired, line, 0, "mrrt.bare-attributes",
                          "The template attributes stand outside a script, as in drafts of the standard."});
        return readTemplateAttributes(std::string_view(html_).substr(begin, end - begin), line, notes_);
    }
    static void collectScripts(const HtmlNode& node, std::vector<const HtmlNode*>& out) {
        if (node.tag == "script") out.push_back(&node);
        for (const HtmlNode& child : node.children) collectScripts(child, out);
    }

    void give(const TemplateAttributes& attributes) {
        std::map<std::string, std::vector<Code>> left = attributes.entries;
        int given = 0;
        const auto take = [&](const std::string& id, std::vector<Code>& codes) {
            const auto entry = attributes.entries.find(id);
            if (id.empty() || entry == attributes.entries.end() || entry->second.empty()) return;
            codes = entry->second;
            left.erase(id);
            ++given;
        };
        for (MrrtSection& section : d_.sections) take(section.id, section.codes);
        for (MrrtField& field : d_.fields) {
            const bool button = field.options.size() == 1 && field.options[0].id == field.id;
            if (!button) take(field.id, field.codes);
            for (MrrtOption& option : field.options) take(option.id, option.codes);
        }
        if (given > 0)
            notes_.push_back({Kind::Taken, attributes.line, 0, "mrrt.codes",
                              std::to_string(given) + " elements have codes; " +
                                  std::to_string(attributes.terms.size()) + " terms say what the template is for."});
        for (const auto& [id, codes] : left)
            notes_.push_back({Kind::Dropped, attributes.line, 0, "mrrt.entry",
                              "The codes of '" + id.substr(0, 60) + "' belong to no section, field or option."});
    }

    MrrtDocument& d_;
    const std::string& html_;
    ExchangeNotes& notes_;
};

}  // namespace

std::optional<MrrtDocument> readMrrt(std::string_view bytes, ExchangeNotes& notes) {
    if (bytes.size() > maxBytes) {
        notes.push_back({Kind::Refused, 0, 0, "mrrt.size", "The file is larger than 512 KiB."});
        return std::nullopt;
    }
    const std::string html = decodeHtml(bytes, notes);
    if (isRefused(notes)) return std::nullopt;
    const HtmlScan scan = scanHtml(html);
    notes.insert(notes.end(), scan.refusals.begin(), scan.refusals.end());
    if (isRefused(notes)) return std::nullopt;
    Structure(scan, notes).check();
    MrrtDocument document;
    Reader(document, html, notes).run();
    if (isRefused(notes)) return std::nullopt;  // after everything else that is wrong was told
    if (document.fields.empty())
        notes.push_back({Kind::Taken, 0, 0, "mrrt.no-fields", "The file has no fields: its words are the report."});
    return document;
}

}  // namespace reporting::exchange
