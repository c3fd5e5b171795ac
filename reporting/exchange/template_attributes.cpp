#include "reporting/exchange/template_attributes.h"

#include <libxml/parser.h>
#include <libxml/tree.h>

#include <algorithm>
#include <memory>

#include "reporting/exchange/coding_systems.h"
#include "reporting/exchange/html_scan.h"

namespace reporting::exchange {
namespace {

using Kind = ExchangeNote::Kind;

std::string lowered(std::string text) {
    for (char& c : text)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return text;
}
std::string nameOf(const xmlNode* node) {
    return node->name ? lowered(reinterpret_cast<const char*>(node->name)) : std::string();
}

struct XmlFree {
    void operator()(xmlDoc* doc) const { xmlFreeDoc(doc); }
    void operator()(xmlParserCtxt* context) const { xmlFreeParserCtxt(context); }
};
using Document = std::unique_ptr<xmlDoc, XmlFree>;

struct Parsed {
    Document document;
    int errorLine = 0;  ///< of the text; 0: none
    std::string error;
};

/// Nothing is fetched, no entity is replaced, no DTD is read: none of the options that would is given.
Parsed parse(const std::string& xml, bool recover) {
    const std::unique_ptr<xmlParserCtxt, XmlFree> context(xmlNewParserCtxt());
    Parsed parsed;
    if (!context) return parsed;
    const int options = XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING | (recover ? XML_PARSE_RECOVER : 0);
    parsed.document.reset(
        xmlCtxtReadMemory(context.get(), xml.data(), static_cast<int>(xml.size()), nullptr, "UTF-8", options));
    if (const xmlError* error = xmlCtxtGetLastError(context.get())) {
        parsed.errorLine = error->line;
        parsed.error = error->message ? collapsed(error->message) : "not well-formed";
    }
    return parsed;
}

/// `<code …>` without an end becomes `<code …/>`; lines stay where they are.
std::string withCodesClosed(const std::string& xml, int& closed) {
    std::string out;
    std::size_t at = 0;
    for (;;) {
        const std::size_t tag = xml.find("<code ", at);
        if (tag == std::string::npos) break;
        char quote = 0;
        std::size_t end = tag;
        for (; end < xml.size() && (quote != 0 || xml[end] != '>'); ++end) {
            if (quote == 0 && (xml[end] == '"' || xml[end] == '\''))
                quote = xml[end];
            else if (xml[end] == quote)
                quote = 0;
        }
        if (end >= xml.size()) break;
        const std::size_t next = xml.find_first_not_of(" \t\r\n", end + 1);
        const bool open = xml[end - 1] != '/' && xml.compare(next == std::string::npos ? end : next, 7, "</code>") != 0;
        out += xml.substr(at, end - at) + (open ? "/>" : ">");
        closed += open ? 1 : 0;
        at = end + 1;
    }
    return out + xml.substr(at);
}

class Reader {
public:
    Reader(TemplateAttributes& out, ExchangeNotes& notes) : out_(out), notes_(notes) {}

    void run(const xmlNode* root) {
        walk(root, false);
        if (schemeLists_ > 0 && schemes_.empty())
            note(Kind::Repaired, schemeListLine_, "mrrt.no-coding-scheme",
                 "'coding_schemes' names no coding scheme; the schemes of the codes are taken as they are written.");
        for (const auto& [name, line] : used_) checkDeclared(name, line);
        if (contents_ > 1)
            note(Kind::Repaired, secondContent_, "mrrt.two-coded-content",
                 "'coded_content' stands more than once; all were read.");
        if (roots_ == 0) note(Kind::Repaired, 1, "mrrt.no-template-attributes", "There is no 'template_attributes'.");
        if (roots_ > 1)
            note(Kind::Repaired, secondRoot_, "mrrt.two-template-attributes",
                 "'template_attributes' stands more than once; all were read.");
    }

private:
    void note(Kind kind, int line, const std::string& code, const std::string& message) {
        notes_.push_back({kind, out_.line + std::max(line, 1) - 1, 0, code, message});
    }
    static int lineOf(const xmlNode* node) { return static_cast<int>(xmlGetLineNo(node)); }
    static std::string attribute(const xmlNode* node, std::string_view name) {
        for (const xmlAttr* one = node->properties; one; one = one->next) {
            if (lowered(reinterpret_cast<const char*>(one->name)) != name) continue;
            std::string text;
            for (const xmlNode* part = one->children; part; part = part->next)
                if (part->type == XML_TEXT_NODE && part->content) text += reinterpret_cast<const char*>(part->content);
            return collapsed(text);
        }
        return {};
    }
    static std::string text(const xmlNode* node) {
        std::string out;
        for (const xmlNode* child = node->children; child; child = child->next)
            if ((child->type == XML_TEXT_NODE || child->type == XML_CDATA_SECTION_NODE) && child->content)
                out += reinterpret_cast<const char*>(child->content);
        return collapsed(out);
    }

    void walk(const xmlNode* node, bool inEntry) {
        for (const xmlNode* child = node->children; child; child = child->next) {
            if (child->type != XML_ELEMENT_NODE) continue;
            const std::string name = nameOf(child);
            if (name == "template_attributes" && ++roots_ == 2) secondRoot_ = lineOf(child);
            if (name == "coded_content" && ++contents_ == 2) secondContent_ = lineOf(child);
            if (name == "status") out_.status = text(child);
            if (name == "coding_schemes" && ++schemeLists_ == 1) schemeListLine_ = lineOf(child);
            if (name == "coding_scheme") scheme(child);
            if (name == "entry")
                entry(child);
            else if (name == "term")
                addTo(out_.terms, child);
            else
                walk(child, inEntry);
        }
    }
    void scheme(const xmlNode* node) {
        const std::string name = attribute(node, "name");
        if (name.empty() || attribute(node, "designator").empty())
            note(Kind::Repaired, lineOf(node), "mrrt.coding-scheme",
                 "A coding scheme lacks its name or its designator.");
        schemes_.push_back(name);
        // some declare entries inside the scheme list
        walk(node, false);
    }
    void entry(const xmlNode* node) {
        std::string id = attribute(node, "origtxt");
        std::vector<Code> codes;
        terms(node, codes);
        if (id.empty()) {
            note(Kind::Dropped, lineOf(node), "mrrt.entry",
                 "An entry names no element (ORIGTXT); its codes are dropped.");
            return;
        }
        auto& all = out_.entries[id];
        all.insert(all.end(), codes.begin(), codes.end());
    }
    void terms(const xmlNode* node, std::vector<Code>& codes) {
        for (const xmlNode* child = node->children; child; child = child->next) {
            if (child->type != XML_ELEMENT_NODE) continue;
            if (nameOf(child) == "term")
                addTo(codes, child);
            else
                terms(child, codes);
        }
    }
    /// A term's codes: `<code meaning value scheme/>`, or the three as child elements.
    void addTo(std::vector<Code>& codes, const xmlNode* term) {
        int found = 0;
        Code old;
        for (const xmlNode* child = term->children; child; child = child->next) {
            if (child->type != XML_ELEMENT_NODE) continue;
            const std::string name = nameOf(child);
            if (name == "code") {
                ++found;
                keep(codes, {attribute(child, "value"), attribute(child, "scheme"), attribute(child, "meaning")},
                     lineOf(child));
            }
            if (name == "code_value") old.value = text(child);
            if (name == "code_meaning") old.meaning = text(child);
            if (name == "coding_scheme_designator") old.scheme = text(child);
        }
        if (!old.value.empty() || !old.meaning.empty()) ++found, keep(codes, old, lineOf(term));
        if (found == 0)
            note(Kind::Dropped, lineOf(term), "mrrt.term-without-code", "A term has no code; it is dropped.");
        if (found > 1)
            note(Kind::Repaired, lineOf(term), "mrrt.term-with-codes",
                 "A term has " + std::to_string(found) + " codes where one is allowed; all were read.");
    }
    void keep(std::vector<Code>& codes, Code code, int line) {
        if (code.value.empty() || code.scheme.empty()) {
            note(Kind::Dropped, line, "mrrt.code",
                 "A code without a value or a scheme is dropped ('" + code.meaning + "').");
            return;
        }
        if (code.meaning.empty()) {
            note(Kind::Repaired, line, "mrrt.code-meaning",
                 "The code " + code.value + " has no meaning; its value stands for it.");
            code.meaning = code.value;
        }
        used_.emplace(code.scheme, line);
        code.scheme = dicomScheme(code.scheme);
        codes.push_back(std::move(code));
    }
    void checkDeclared(const std::string& name, int line) {
        if (schemes_.empty() || std::find(schemes_.begin(), schemes_.end(), name) != schemes_.end()) return;
        const auto alike = std::find_if(schemes_.begin(), schemes_.end(),
                                        [&](const std::string& one) { return dicomScheme(one) == dicomScheme(name); });
        if (alike != schemes_.end())
            note(Kind::Repaired, line, "mrrt.scheme-name",
                 "The scheme '" + name + "' is declared as '" + *alike + "'; they are taken for the same.");
        else
            note(Kind::Repaired, line, "mrrt.undeclared-scheme", "The scheme '" + name + "' is not declared.");
    }

    TemplateAttributes& out_;
    ExchangeNotes& notes_;
    std::vector<std::string> schemes_;
    std::map<std::string, int> used_;
    int roots_ = 0, secondRoot_ = 0, contents_ = 0, secondContent_ = 0, schemeLists_ = 0, schemeListLine_ = 0;
};

/// XML inside a comment, as RadReport writes it: the comment's marks become spaces.
std::string uncommented(std::string xml, bool& wasComment) {
    const std::size_t open = xml.find("<!--");
    const std::size_t first = xml.find_first_not_of(" \t\r\n");
    if (open != first || open == std::string::npos) return xml;
    const std::size_t close = xml.rfind("-->");
    if (close == std::string::npos || xml.find("<template_attributes", open) > close) return xml;
    xml.replace(open, 4, 4, ' ');
    xml.replace(close, 3, 3, ' ');
    wasComment = true;
    return xml;
}

}  // namespace

TemplateAttributes readTemplateAttributes(std::string_view text, int firstLine, ExchangeNotes& notes) {
    TemplateAttributes out;
    out.line = firstLine;
    bool wasComment = false;
    std::string xml = uncommented(std::string(text), wasComment);
    if (wasComment)
        notes.push_back({Kind::Repaired, firstLine, 0, "mrrt.xml-in-comment",
                         "The template attributes stand inside a comment; they were read all the same."});
    if (lowered(xml).find("<!doctype") != std::string::npos || lowered(xml).find("<!entity") != std::string::npos) {
        notes.push_back({Kind::Dropped, firstLine, 0, "mrrt.doctype",
                         "The template attributes have a document type or entities, which are never read; they are "
                         "dropped."});
        return out;
    }
    // one root of ours: some files have two side by side; dc: needs a declaration
    const auto rooted = [](const std::string& inner) {
        return "<root xmlns:dc=\"http://purl.org/dc/elements/1.1/\">" + inner + "</root>";
    };
    Parsed parsed = parse(rooted(xml), false);
    if (!parsed.document) {
        int closed = 0;
        const std::string repaired = withCodesClosed(xml, closed);
        const int errorLine = parsed.errorLine;
        const std::string error = parsed.error;
        parsed = parse(rooted(repaired), false);
        if (parsed.document) {
            notes.push_back({Kind::Repaired, firstLine + errorLine - 1, 0, "mrrt.unclosed-code",
                             std::to_string(closed) + " code elements have no end tag; they were closed."});
        } else {
            notes.push_back({Kind::Repaired, firstLine + std::max(errorLine, 1) - 1, 0, "mrrt.xml",
                             "The template attributes are not well-formed XML (" + error +
                                 "); what can be read of them was read."});
            parsed = parse(rooted(repaired), true);
        }
    }
    const xmlNode* root = parsed.document ? xmlDocGetRootElement(parsed.document.get()) : nullptr;
    if (root) Reader(out, notes).run(root);
    return out;
}

}  // namespace reporting::exchange
