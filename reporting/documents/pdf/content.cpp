#include <algorithm>

#include "reporting/documents/pdf/content_p.h"
#include "reporting/documents/text/words.h"

namespace reporting::documents::pdf {
namespace {

QString q(const std::string& text) {
    return QString::fromStdString(text);
}

const std::string impressionId = "impression";

class Content {
public:
    Content(const Report& report, const EncodeContext& context)
        : report_(report), context_(context), language_(context.language) {}

    Blocks all() {
        put(impressionOf(report_, context_), 150);
        append(keyImagesOf(report_, context_), 150);
        for (const auto& section : report_.sections) {
            if (section.id != impressionId) this->section(section);
        }
        if (!diagramDone_) put(diagramOf(report_, context_), 160);
        provenance();
        return std::move(blocks_);
    }

private:
    void put(BlockPtr block, double space, bool keep = false) {
        if (!block) return;
        block->spaceBefore = space;
        block->keepWithNext = keep;
        blocks_.push_back(std::move(block));
    }
    QString said(const Texts& texts) const { return q(documents::said(texts, language_)); }

    void heading(const QString& words) {
        put(text(words, style::section, page::content), 150, true);
        put(rule(page::content), 25, true);
    }

    void section(const Section& section) {
        heading(said(section.title));
        append(body(section, page::content), 60);
        subsections(section.sections);
    }

    // The two sides of a pair stand beside each other, under the drawing; what is too long for that stands below.
    void subsections(const std::vector<Section>& all) {
        for (std::size_t i = 0; i < all.size(); ++i) {
            const bool pair = i + 1 < all.size() && areSides(all[i], all[i + 1]);
            if (pair && !diagramDone_) {
                diagramDone_ = true;
                put(diagramOf(report_, context_), 130, true);
            }
            if (pair && sideBySide(all[i], all[i + 1]))
                ++i;
            else
                subsection(all[i]);
        }
    }

    void subsection(const Section& section) {
        put(text(said(section.title), style::subsection, page::content), 80, true);
        append(body(section, page::content), 25);
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
            if (!prose.isEmpty()) add(blocks, text(prose, style::body, width));
            prose.clear();
        };
        for (const auto& sentence : section.sentences) {
            if (sentence.alert || isFreeText(sentence)) {
                flush();
                add(blocks, text(said(sentence.text), sentence.alert ? style::alert : style::body, width));
                continue;
            }
            if (!prose.isEmpty()) prose += q(word(report_, language_, "sentence.separator"));
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
            auto name = style::body;
            name.colour = colour::quiet;
            add(blocks, columns({{0, {text(said(finding.label), name, label - 80)}},
                                 {label, {text(said(finding.valueLabel), style::body, width - label)}}}));
            blocks.back()->spaceBefore = 10;
        }
    }

    // Ids of per-side sections are "section.side".
    static bool areSides(const Section& a, const Section& b) {
        const auto dot = a.id.find('.');
        return dot != std::string::npos && a.id.substr(0, dot + 1) == b.id.substr(0, dot + 1);
    }

    // As on a film: the first side of the template at the left. False if they are too long.
    bool sideBySide(const Section& left, const Section& right) {
        constexpr double gap = 240;
        const double width = (page::content - gap) / 2;
        if (!left.sections.empty() || !right.sections.empty()) return false;
        std::vector<Column> pair;
        for (const auto* section : {&left, &right}) {
            Column column{pair.empty() ? 0 : width + gap, {text(said(section->title), style::subsection, width)}};
            for (const auto& block : body(*section, width)) column.blocks.push_back(block);
            if (column.blocks.size() > 1) column.blocks[1]->spaceBefore = 25;
            pair.push_back(std::move(column));
        }
        auto row = columns(std::move(pair));
        if (row->height() > 0.55 * page::height) return false;
        put(std::move(row), 110);
        return true;
    }

    void provenance() {
        if (report_.provenance.empty()) return;
        auto title = style::small;
        title.strong = true;
        put(rule(page::content), 260, true);
        put(text(q(word(report_, language_, "provenance")), title, page::content), 70, true);
        for (const auto& line : report_.provenance) put(text(said(line.text), style::small, page::content), 8);
    }

    const Report& report_;
    const EncodeContext& context_;
    const std::string& language_;
    Blocks blocks_;
    bool diagramDone_ = false;
};

}  // namespace

BlockPtr impressionOf(const Report& report, const EncodeContext& context) {
    const auto* section = findSection(report.sections, impressionId);
    if (!section) return nullptr;
    const double width = page::content - 270;
    Blocks blocks{text(q(said(section->title, context.language)), style::section, width)};
    if (report.examLine) {
        blocks.push_back(text(q(said(report.examLine->text, context.language)), style::lead, width));
        blocks.back()->spaceBefore = 30;
    }
    int number = 0;
    for (const auto& line : section->sentences) {
        auto style = style::impression;
        if (line.alert) style.colour = colour::alert;
        blocks.push_back(item(QString::number(++number) + '.', q(said(line.text, context.language)), style, width));
        blocks.back()->spaceBefore = number == 1 ? 55 : 22;
    }
    return panel(std::move(blocks), page::content);
}

Blocks contentOf(const Report& report, const EncodeContext& context) {
    return Content(report, context).all();
}

}  // namespace reporting::documents::pdf
