#include "reporting/documents/pdf/content_p.h"

#include <algorithm>

#include "reporting/documents/text/words.h"

namespace reporting::documents::pdf {
namespace {

QString q(const std::string& text) {
    return QString::fromStdString(text);
}

const std::string impressionId = "impression";

class Content {
public:
    Content(const Source& source, double firstTop)
        : source_(source), report_(source.report), look_(source.look), firstTop_(firstTop) {}

    Blocks all() {
        blocks_ = headOf(source_);
        const auto parts = partsOf(report_);
        diagramApart_ =
            std::find(report_.page.order.begin(), report_.page.order.end(), "diagram") != report_.page.order.end();
        for (const auto& part : parts) this->part(part);
        return std::move(blocks_);
    }

private:
    void part(const std::string& id) {
        if (id == "images") {
            append(keyImagesOf(source_, look_.bottom - firstTop_ - heightOf(blocks_) - 150), 150);
        } else if (id == "diagram") {
            if (!diagramDone_) put(diagramOf(source_), 160);
            diagramDone_ = true;
        } else if (id == "provenance") {
            provenance();
        } else if (id == impressionId) {
            put(impressionOf(source_), 150);
        } else {
            for (const auto& section : report_.sections)
                if (section.id == id) this->section(section);
        }
    }

    void put(BlockPtr block, double space, bool keep = false) {
        if (!block) return;
        block->spaceBefore = space;
        block->keepWithNext = keep;
        blocks_.push_back(std::move(block));
    }
    QString said(const Texts& texts) const { return q(documents::said(texts, source_.context.language)); }

    void section(const Section& section) {
        put(text(said(section.title), look_.section, look_.content), 150, true);
        put(rule(look_.content), 25, true);
        append(body(section, look_.content), 60);
        subsections(section.sections);
    }

    // The two sides of a pair stand beside each other, under the drawing; what is too long for that stands below.
    void subsections(const std::vector<Section>& sections) {
        std::vector<const Section*> all;
        for (const auto& section : sections)
            if (!section.saidTogether) all.push_back(&section);
        for (std::size_t i = 0; i < all.size(); ++i) {
            const bool pair = i + 1 < all.size() && areSides(*all[i], *all[i + 1]);
            if ((pair || isOfSides(*all[i])) && !diagramDone_ && !diagramApart_) {
                diagramDone_ = true;
                put(diagramOf(source_), 130, true);
            }
            if (pair && sideBySide(*all[i], *all[i + 1]))
                ++i;
            else
                subsection(*all[i]);
        }
    }

    void subsection(const Section& section) {
        put(text(said(section.title), look_.subsection, look_.content), 80, true);
        append(body(section, look_.content), 25);
        subsections(section.sections);
    }

    void append(const Blocks& blocks, double space) {
        for (const auto& block : blocks) put(block, &block == &blocks.front() ? space : block->spaceBefore);
    }

    // Sentences run on as prose; what the reader typed and what concerns safety stand by themselves.
    Blocks body(const Section& section, double width) const {
        Blocks blocks;
        QString prose;
        const auto flush = [&] {
            if (!prose.isEmpty()) add(blocks, text(prose, look_.body, width));
            prose.clear();
        };
        for (const auto& sentence : section.sentences) {
            if (sentence.alert || isFreeText(sentence)) {
                flush();
                // Seen without colour as well: Chinese letters have no bold.
                add(blocks, sentence.alert ? item("!", said(sentence.text), look_.alert, width)
                                           : text(said(sentence.text), look_.body, width));
                continue;
            }
            if (!prose.isEmpty()) prose += q(word(report_, source_.context.language, "sentence.separator"));
            prose += said(sentence.text);
        }
        flush();
        if (section.sentences.empty()) answers(section, blocks, width);
        return blocks;
    }

    static void add(Blocks& blocks, BlockPtr block) {
        block->spaceBefore = blocks.empty() ? 0 : 35;
        blocks.push_back(std::move(block));
    }

    // Answers that no sentence says: label and value in two columns.
    void answers(const Section& section, Blocks& blocks, double width) const {
        const double label = width * 0.42;
        for (const auto& finding : section.findings) {
            auto name = look_.body;
            name.colour = colour::quiet;
            add(blocks, columns({{0, {text(said(finding.label), name, label - 80)}},
                                 {label, {text(said(finding.valueLabel), look_.body, width - label)}}}));
            blocks.back()->spaceBefore = 10;
        }
    }

    static SideId sideOf(const Section& section) {
        if (!section.findings.empty()) return section.findings.front().side;
        return section.sentences.empty() ? SideId() : section.sentences.front().side;
    }

    // Ids of per-side sections are "section.side".
    static bool areSides(const Section& a, const Section& b) {
        const auto dot = a.id.find('.');
        return dot != std::string::npos && a.id.substr(0, dot + 1) == b.id.substr(0, dot + 1) && !sideOf(a).empty() &&
               !sideOf(b).empty();
    }
    static bool isOfSides(const Section& section) { return section.id.find('.') != std::string::npos; }

    // As on a film: the first side of the template at the left. False if they are too long.
    bool sideBySide(const Section& left, const Section& right) {
        constexpr double gap = 240;
        const double width = (look_.content - gap) / 2;
        if (!left.sections.empty() || !right.sections.empty()) return false;
        std::vector<Column> pair;
        for (const auto* section : {&left, &right}) {
            Column column{pair.empty() ? 0 : width + gap, {text(said(section->title), look_.subsection, width)}};
            for (const auto& block : body(*section, width)) column.blocks.push_back(block);
            if (column.blocks.size() > 1) column.blocks[1]->spaceBefore = 25;
            pair.push_back(std::move(column));
        }
        auto row = columns(std::move(pair));
        if (row->height() > 0.55 * look_.height) return false;
        put(std::move(row), 110);
        return true;
    }

    void provenance() {
        if (report_.provenance.empty()) return;
        auto title = look_.small;
        title.strong = true;
        put(rule(look_.content), 260, true);
        put(text(q(word(report_, source_.context.language, "provenance")), title, look_.content), 70, true);
        for (const auto& line : report_.provenance) put(text(said(line.text), look_.small, look_.content), 8);
    }

    const Source& source_;
    const Report& report_;
    const Look& look_;
    const double firstTop_;
    Blocks blocks_;
    bool diagramDone_ = false, diagramApart_ = false;
};

}  // namespace

BlockPtr impressionOf(const Source& source) {
    const auto& [report, context, look] = source;
    const auto* section = findSection(report.sections, impressionId);
    if (!section) return nullptr;
    const double width = look.content - 270;
    Blocks blocks{text(q(said(section->title, context.language)), look.section, width)};
    if (report.examLine) {
        blocks.push_back(text(q(said(report.examLine->text, context.language)), look.lead, width));
        blocks.back()->spaceBefore = 30;
    }
    int number = 0;
    for (const auto& line : section->sentences) {
        auto style = look.impression;
        if (line.alert) style.colour = colour::alert;
        const auto mark = QString::number(++number) + (line.alert ? ". !" : ".");
        blocks.push_back(item(mark, q(said(line.text, context.language)), style, width));
        blocks.back()->spaceBefore = number == 1 ? 55 : 22;
    }
    return panel(std::move(blocks), {look.content, 0.5 * (look.bottom - look.top), 4});
}

Blocks contentOf(const Source& source, double firstTop) {
    return Content(source, firstTop).all();
}

}  // namespace reporting::documents::pdf
