#include "reporting/documents/html/html.h"

#include <algorithm>
#include <kainjow/mustache.hpp>

#include "reporting/documents/html/base64.h"
#include "reporting/documents/text/rings.h"
#include "reporting/documents/text/words.h"
#include "reporting/model/decimal.h"
#include "reporting/template/names.h"

namespace reporting::documents {
namespace {

using kainjow::mustache::data;
using kainjow::mustache::mustache;

class Page {
public:
    Page(const Report& report, const EncodeContext& context)
        : report_(report), context_(context), language_(context.language) {}

    data values() const {
        data page;
        page["language"] = htmlLanguage();
        page["title"] = say(report_.title);
        page["statusLine"] = statusWords(report_, language_);
        page["notSigned"] = flag(!isSigned(report_));
        page["preliminary"] = flag(isSigned(report_) && report_.preliminary);
        page["header"] = rows(headerRows(report_, language_));
        page["examLine"] = orNothing(report_.examLine ? say(report_.examLine->text) : std::string());
        page["impression"] = list(findSection(report_.sections, "impression"));
        page["sections"] = sections(report_.sections);
        page["parts"] = parts();
        page["keyImages"] = keyImages();
        page["diagram"] = context_.diagramSvg;
        page["diagramCaption"] = fixed("diagram.caption").empty() ? fixed("diagram") : fixed("diagram.caption");
        page["hasDiagram"] = flag(hasDiagram());
        page["hasImages"] = flag(!report_.keyImages.empty());
        page["notSignedText"] = fixed("status.unsigned");
        page["preliminaryText"] = fixed("status.preliminary");
        page["codedLabel"] = fixed("details");
        page["imagesLabel"] = fixed("key_images");
        page["diagramLabel"] = fixed("diagram");
        page["signerLabel"] = fixed("signed_by");
        page["provenance"] = provenance();
        page["signer"] = orNothing(report_.signer ? nameWords(report_.signer->name) : std::string());
        page["signedAt"] = dateWords(report_.signedAt);
        layout(page);
        page["template"] = report_.templateRef.id + " " + report_.templateRef.version;
        page["hash"] = report_.templateRef.hash.substr(0, 12);
        page["reportUid"] = report_.uid;
        page["labels"] = labels();
        return page;
    }

private:
    /// For a section of the page that stands only where there is something: mustache takes an empty text for something.
    static data orNothing(const std::string& text) { return text.empty() ? flag(false) : data(text); }
    static data flag(bool on) { return data(on ? data::type::bool_true : data::type::bool_false); }
    std::string say(const Texts& texts) const { return said(texts, language_); }
    std::string fixed(const std::string& key) const { return word(report_, language_, key); }
    std::string htmlLanguage() const { return language_ == "zh" ? "zh-CN" : language_; }

    static data rows(const std::vector<HeaderRow>& all) {
        data list(data::type::list);
        for (const auto& row : all) {
            data entry;
            entry["label"] = row.label;
            entry["value"] = row.value;
            list.push_back(entry);
        }
        return list;
    }

    data sentences(const std::vector<Sentence>& all) const {
        data list(data::type::list);
        for (const auto& sentence : all) {
            data entry;
            entry["text"] = say(sentence.text);
            entry["alert"] = flag(sentence.alert);
            entry["freeText"] = flag(isFreeText(sentence));
            entry["rule"] = sentence.rule;
            list.push_back(entry);
        }
        return list;
    }

    bool hasDiagram() const { return report_.page.diagram && !context_.diagramSvg.empty(); }

    // The parts of the page in the order of the layout: each is a section, the images, the drawing or the provenance.
    data parts() const {
        data all(data::type::list);
        for (const auto& id : partsOf(report_)) {
            data part;
            const auto own = std::find_if(report_.sections.begin(), report_.sections.end(),
                                          [&](const Section& section) { return section.id == id; });
            part["section"] = list(own == report_.sections.end() ? nullptr : &*own);
            part["isImages"] = flag(id == "images" && !report_.keyImages.empty());
            part["isDiagram"] = flag(id == "diagram" && hasDiagram());
            part["isProvenance"] = flag(id == "provenance" && !report_.provenance.empty());
            all.push_back(part);
        }
        return all;
    }

    static std::string millimetres(double value) { return decimal(value, 1) + "mm"; }

    // Paper, margins, letters, logo and furniture: values for the style of the page.
    void layout(data& page) const {
        const auto& l = report_.page;
        const bool shown = !context_.logoPng.empty() && l.logo != LogoPlace::None;
        page["logo"] = orNothing(shown ? "data:image/png;base64," + base64(context_.logoPng) : std::string());
        page["logoAtLeft"] = flag(l.logo == LogoPlace::Left);
        page["logoHeight"] = millimetres(l.logoHeight);
        page["paper"] = std::string(l.paper == Paper::Letter ? "letter" : "A4");
        page["margins"] =
            millimetres(l.top) + " " + millimetres(l.right) + " " + millimetres(l.bottom) + " " + millimetres(l.left);
        page["fontSize"] = decimal(l.fontSize, 1) + "pt";
        page["isSerif"] = flag(l.font == "serif");
        page["pageHeader"] = orNothing(furniture(report_, l.header, language_, {}));
        page["pageFooter"] = orNothing(furniture(report_, l.footer, language_, {}));
    }

    // A section as a list of one or none, for a page that shows it at a place of its own.
    data list(const Section* section) const {
        data found(data::type::list);
        if (section) found.push_back(this->section(*section));
        return found;
    }

    data section(const Section& section) const {
        data entry;
        entry["id"] = section.id;
        entry["title"] = say(section.title);
        entry["isImpression"] = flag(section.id == "impression");
        entry["sentences"] = sentences(section.sentences);
        entry["hasSentences"] = flag(!section.sentences.empty());
        const auto findings = this->findings(section);
        entry.set("findings", findings);
        entry["hasFindings"] = flag(!findings.is_empty_list());
        entry["sections"] = sections(section.sections);
        return entry;
    }

    data findings(const Section& section) const {
        data rows(data::type::list);
        for (const auto& finding : section.findings) {
            data row;
            row["label"] = say(finding.label);
            row["value"] = say(finding.valueLabel);
            row["side"] = sideWords(finding.side);
            row["films"] = filmWords(report_, finding, language_);
            rows.push_back(row);
        }
        return rows;
    }

    // A side's own word, as the conclusions are labelled with it.
    std::string sideWords(const SideId& side) const {
        const auto word = report_.words.find("side." + side);
        return word == report_.words.end() ? side : say(word->second);
    }

    // What one side has to say in the words of both has its findings listed there.
    data sections(const std::vector<Section>& all) const {
        data list(data::type::list);
        for (std::size_t i = 0; i < all.size(); ++i) {
            if (all[i].saidTogether) continue;
            auto shown = all[i];
            const auto stem = shown.id.substr(0, shown.id.find('.') + 1);
            const bool isFirst = i == 0 || stem.empty() || all[i - 1].id.rfind(stem, 0) != 0;
            for (const auto& other : all)
                if (isFirst && !stem.empty() && other.saidTogether && other.id.rfind(stem, 0) == 0)
                    shown.findings.insert(shown.findings.end(), other.findings.begin(), other.findings.end());
            list.push_back(section(shown));
        }
        return list;
    }

    data keyImages() const {
        data list(data::type::list);
        for (const auto& key : report_.keyImages) {
            const auto* picture = pictureOf(context_, key.filmId);
            data entry;
            const bool there = picture && !picture->png.empty();
            entry["src"] = there ? "data:image/png;base64," + base64(picture->png) : std::string();
            entry["hasPicture"] = flag(there);
            entry["isComparison"] = flag(!key.films.empty());
            entry["isBroad"] = flag(there && 5 * picture->width > 7 * picture->height);
            const auto caption = captionWords(report_, key, picture, language_);
            entry["caption"] = caption;
            places(entry, key, caption);
            if (there) rings(entry, *picture);
            entry["plates"] = plates(picture);
            list.push_back(entry);
        }
        return list;
    }

    // The words of the rings below the caption, and all of it for who does not see the picture.
    void places(data& entry, const KeyImage& key, std::string spoken) const {
        data list(data::type::list);
        for (const auto& line : placeLines(key, language_)) {
            data place;
            place["text"] = line;
            list.push_back(place);
            spoken += ". " + line;
        }
        entry.set("places", list);
        entry["spoken"] = spoken;
    }

    // In pixels of the picture, for a drawing that lies over it.
    static void rings(data& entry, const FilmPicture& picture) {
        const auto put = [](data& to, const char* name, double value) { to[name] = decimal(value, 1); };
        const double letter = 0.042 * std::max(picture.width, picture.height);
        data list(data::type::list);
        for (const auto& ring : drawnRings(picture, picture.width, picture.height, letter)) {
            data drawn;
            drawn["number"] = std::to_string(ring.number);
            put(drawn, "x", ring.x), put(drawn, "y", ring.y), put(drawn, "radius", ring.radius);
            put(drawn, "left", ring.left), put(drawn, "top", ring.top);
            put(drawn, "breadth", ring.breadth), put(drawn, "height", ring.height);
            put(drawn, "digitX", ring.left + ring.breadth / 2), put(drawn, "digitY", ring.top + 0.79 * ring.height);
            list.push_back(drawn);
        }
        entry["hasRings"] = flag(!list.is_empty_list());
        entry.set("rings", list);
        entry["width"] = std::to_string(picture.width);
        entry["height"] = std::to_string(picture.height);
        put(entry, "letter", letter), put(entry, "thick", letter / 3.2), put(entry, "thin", letter / 8);
    }

    // Side letters, each at an edge of its part of the picture.
    static data plates(const FilmPicture* picture) {
        data list(data::type::list);
        const auto add = [&](const std::string& letter, const std::string& style) {
            if (letter.empty()) return;
            data plate;
            plate["letter"] = letter;
            plate["style"] = style;
            list.push_back(plate);
        };
        if (!picture) return list;
        for (const auto& part : picture->sides) {
            add(part.left, "left:" + decimal(100 * part.from, 2) + "%");
            add(part.right, "right:" + decimal(100 - 100 * part.to, 2) + "%");
        }
        return list;
    }

    data provenance() const {
        data list(data::type::list);
        for (const auto& line : report_.provenance) {
            data entry;
            entry["label"] = std::string();
            entry["value"] = say(line.text);
            entry["text"] = say(line.text);
            list.push_back(entry);
        }
        return list;
    }

    // Fixed words by their key; a dot would mean a member in mustache.
    data labels() const {
        data all;
        for (const auto& [key, texts] : report_.words) {
            auto name = key;
            std::replace(name.begin(), name.end(), '.', '_');
            all[name] = say(texts);
        }
        return all;
    }

    const Report& report_;
    const EncodeContext& context_;
    const std::string& language_;
};

// The drawing goes into the page as it stands, so it must be a drawing and nothing else.
}  // namespace

Result<Document> encodeHtml(const Report& report, const EncodeContext& context) {
    const auto fail = [](const std::string& message, const std::string& where) {
        return tl::unexpected(Error{"html.page", message, where});
    };
    if (context.pageMustache.empty()) return fail("The template has no page.mustache.", "page.mustache");
    if (!isPlainDrawing(context.diagramSvg)) return fail("The drawing holds more than a drawing.", "diagram.svg");
    mustache page(context.pageMustache);
    if (!page.is_valid()) return fail("The page cannot be used: " + page.error_message(), "page.mustache");
    const auto html = page.render(Page(report, context).values());
    if (!page.is_valid()) return fail("The page cannot be filled: " + page.error_message(), "page.mustache");
    return Document{"html", context.language, "text/html; charset=utf-8", "report-" + context.language + ".html", html};
}

}  // namespace reporting::documents
