#include "plugin/session/prefill.h"

#include <algorithm>
#include <charconv>
#include <optional>
#include <set>

#include "plugin/films/contrast.h"
#include "plugin/session/header_values.h"
#include "reporting/model/find.h"
#include "reporting/template/asked.h"

namespace hsg {
namespace {

using reporting::Answer;
using reporting::Origin;
using reporting::Prefill;
using reporting::Question;
using reporting::Reading;
using reporting::SideId;
using reporting::Value;

const HeaderWords* headerOf(const StudyFacts& facts, const std::string& attribute) {
    for (const auto& header : facts.headers)
        if (header.attribute == attribute) return &header;
    return nullptr;
}

/// The day that the image belongs to: of its study, else of its exposure.
std::optional<reporting::LocalTime> studyDay(const StudyFacts& facts, const std::string& sopInstanceUid) {
    for (const auto& image : facts.images) {
        if (image.sopInstanceUid != sopInstanceUid) continue;
        if (image.studyTime) return image.studyTime;
        return image.acquisition ? image.acquisition : image.content;
    }
    return std::nullopt;
}

std::optional<Value> fromHeader(const ProposalSources& sources, const Question& question, const Prefill& prefill) {
    const auto& facts = sources.facts;
    if (prefill.isSum) {
        std::vector<std::string> values;
        for (const auto& header : facts.headers)
            if (header.attribute == prefill.attribute) values.push_back(header.value);
        return sumOf(question, prefill, values);
    }
    const auto* header = headerOf(facts, prefill.attribute);
    if (!header) return std::nullopt;
    if (prefill.isDate) return daysSince(question, header->value, studyDay(facts, header->sopInstanceUid));
    return valueOf(question, prefill, header->value);
}

struct Found {
    Value value;
    std::string source;
};

std::optional<Found> contrastClass(const ProposalSources& sources, const Question& question) {
    // Contradicting headers leave the class unknown; then there is nothing to propose.
    const auto& id = sources.films.contrastClass;
    if (!question.option(id) || id == "unknown") return std::nullopt;
    for (const auto& image : sources.facts.images) {
        const auto own = contrastOfHeader(image, reporting::templateOf(sources.compiled).interval);
        if (own.id != id || own.source.empty()) continue;
        return Found{reporting::Choice{own.id},
                     own.source == "code" ? "ContrastBolusAgentSequence" : "ContrastBolusAgent"};
    }
    return std::nullopt;
}

/// The options whose condition is true; nothing while one of them is not known.
std::optional<Value> fromConditions(const Prefill& prefill, const SideId& side,
                                    const reporting::Evaluation& evaluation) {
    reporting::Choices choices;
    for (const auto& [option, when] : prefill.each) {
        const auto holds = evaluation.test(when, side);
        if (holds == reporting::Tri::Unknown) return std::nullopt;
        if (holds == reporting::Tri::True) choices.codes.push_back(option);
    }
    return choices;
}

std::optional<Found> find(const ProposalSources& sources, const AskedQuestion& asked,
                          const reporting::Evaluation& evaluation) {
    for (const auto& prefill : asked.question.prefill) {
        if (prefill.interval == "class") {
            if (auto found = contrastClass(sources, asked.question)) return found;
        } else if (!prefill.each.empty()) {
            if (auto value = fromConditions(prefill, asked.side, evaluation)) return Found{*value, prefill.source};
        } else if (prefill.is) {
            if (auto value = evaluation.value(prefill.is, asked.question, asked.side))
                return Found{*value, prefill.source};
        } else if (auto value = fromHeader(sources, asked.question, prefill))
            return Found{*value, prefill.attribute};
    }
    return std::nullopt;
}

const Answer* onSheet(const Reading& reading, const AskedQuestion& asked) {
    if (!reading.sheet || !asked.question.onSheet) return nullptr;
    return find(reading.sheet->answers, {asked.question.id, asked.side});
}

}  // namespace

std::vector<WantedHeader> prefillAttributes(const reporting::Template& source) {
    std::vector<WantedHeader> wanted;
    for (const auto& question : source.questions)
        for (const auto& prefill : question.prefill) {
            if (prefill.attribute.empty()) continue;
            const auto known = std::find_if(wanted.begin(), wanted.end(),
                                            [&](const auto& one) { return one.attribute == prefill.attribute; });
            if (known == wanted.end())
                wanted.push_back({prefill.attribute, prefill.isSum});
            else
                known->fromEveryImage = known->fromEveryImage || prefill.isSum;
        }
    return wanted;
}

std::optional<Proposal> propose(const ProposalSources& sources, const AskedQuestion& asked, const Reading& reading,
                                const reporting::Evaluation& evaluation) {
    const auto found = find(sources, asked, evaluation);
    std::optional<Answer> sheet;
    if (const auto* written = onSheet(reading, asked)) {
        sheet = *written;
        sheet->origin = Origin::Sheet;
        // who made this entry; a sheet of an earlier version names only who filled it in last
        if (sheet->originDetail.empty()) sheet->originDetail = reading.sheet->by;
        sheet->evidence.clear();
    }
    if (!found && !sheet) return std::nullopt;
    std::optional<Answer> header;
    if (found) header = Answer{asked.question.id, asked.side, found->value, {}, {}, Origin::Header, found->source};
    if (!sheet) return Proposal{*header, found->source, {}};
    if (header && header->value == sheet->value) header.reset();
    const auto by = sheet->originDetail;
    return Proposal{std::move(*sheet), by, std::move(header)};
}

std::vector<Proposal> proposeAnswers(const ProposalSources& sources, const Reading& reading,
                                     const reporting::Evaluation& evaluation) {
    const auto& source = reporting::templateOf(sources.compiled);
    std::vector<Proposal> proposals;
    for (const auto& question : source.questions) {
        if (question.prefill.empty() && !(reading.sheet && question.onSheet)) continue;
        for (const auto& side : sidesOf(source, question.perSide)) {
            if (reading.answer(question.id, side)) continue;
            if (auto proposal = propose(sources, {question, side}, reading, evaluation))
                proposals.push_back(std::move(*proposal));
        }
    }
    return proposals;
}

}  // namespace hsg
