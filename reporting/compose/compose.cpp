#include "reporting/compose/compose.h"

#include "reporting/compose/document_words.h"
#include "reporting/compose/parts.h"
#include "reporting/compose/phrasing.h"
#include "reporting/compose/together.h"

namespace reporting {
namespace {

Texts sectionTitle(const Sources& sources, const SectionDef& section, const SideId& side) {
    Texts title;
    for (const auto& language : sources.source.languages) {
        const auto own = findLabel(sources.source, language, "section." + section.id + "." + side);
        const auto plain = sources.source.label(language, "section." + section.id);
        if (side.empty())
            title[language] = plain;
        else if (own)
            title[language] = *own;
        else
            title[language] = documentPhrase(
                sources.source, language, "side_section",
                {{"side", capitalised(sources.source.label(language, "side." + side))}, {"section", plain}});
    }
    return title;
}

bool saysNothing(const Section& section) {
    return section.sentences.empty() && section.findings.empty() && section.sections.empty();
}

std::string forSide(std::string id, const SideId& side) {
    const std::string mark = "{side}";
    for (auto at = id.find(mark); at != std::string::npos; at = id.find(mark)) id.replace(at, mark.size(), side);
    return id;
}

void complete(Report& report, const ComposeContext& context, const Assessment& assessment) {
    report.preliminary = assessment.provisional;
    report.madeAt = context.now;
    report.predecessor = context.predecessor;
    if (!context.signer) return;
    report.signer = context.signer;
    report.signedAt = context.now;
    report.completion = Completion::Complete;
    report.verification = Verification::Verified;
}

PageLayout pageOf(const Template& source) {
    auto page = source.page;
    const auto furniture = [&](const std::string& id, Texts& into) {
        if (id.empty()) return;
        // Their arguments are filled in page by page: each stands for itself.
        Arguments itself;
        for (const char* name : {"patient", "patient_id", "birth_date", "date", "accession", "title", "status",
                                 "template", "report", "page", "total"})
            itself[name] = std::string("{") + name + "}";
        for (const auto& language : source.languages) into[language] = documentPhrase(source, language, id, itself);
    };
    furniture(source.pageHeader, page.header);
    furniture(source.pageFooter, page.footer);
    return page;
}

// Comparisons count only where no film is wanted.
std::vector<KeyImage> shownOf(std::vector<KeyImage> films, std::vector<KeyImage> comparisons, int most) {
    if (most == 0) return {};
    for (auto& comparison : comparisons) films.push_back(std::move(comparison));
    return films;
}

}  // namespace

Section sectionOf(const Sources& sources, const SectionDef& def, const SideId& side) {
    Section section;
    section.id = side.empty() ? def.id : def.id + "." + side;
    section.heading = codeOf(sources.source, def.heading);
    section.title = sectionTitle(sources, def, side);
    section.sentences = sentencesOf(sources, def.sentences, side);
    if (def.prior)
        for (auto& sentence : priorSentences(sources)) section.sentences.push_back(std::move(sentence));
    if (def.allLimitations) {
        for (auto& sentence : limitationSentences(sources, def.together))
            section.sentences.push_back(std::move(sentence));
    }
    if (!def.impression.empty()) {
        for (auto& line : impressionLines(sources, def)) section.sentences.push_back(std::move(line));
        section.findings = conclusionFindings(sources);
    }
    for (const auto& stepId : def.findings) {
        const auto* step = sources.source.step(stepId);
        if (!step || (step->perSide && side.empty())) continue;
        for (auto& finding : findingsOf(sources, *step, side)) section.findings.push_back(std::move(finding));
    }
    section.sections = sectionsOf(sources, def.sections, side);
    return section;
}

std::vector<Section> sectionsOf(const Sources& sources, const std::vector<SectionDef>& defs, const SideId& side) {
    std::vector<Section> sections;
    for (const auto& def : defs) {
        if (def.perSide && side.empty() && !def.together.empty()) {
            for (auto& section : sideSections(sources, def))
                if (!saysNothing(section)) sections.push_back(std::move(section));
            continue;
        }
        std::vector<SideId> sides{side};
        if (def.perSide && side.empty()) {
            sides.clear();
            for (const auto& own : sources.source.sides) sides.push_back(own.id);
        }
        for (const auto& each : sides) {
            auto section = sectionOf(sources, def, each);
            if (!saysNothing(section)) sections.push_back(std::move(section));
        }
    }
    return sections;
}

std::vector<DiagramState> diagramStates(const Template& source, const Evaluation& evaluation) {
    std::vector<DiagramState> states;
    const auto add = [&](const DiagramElement& element, const SideId& side) {
        for (const auto& [when, state] : element.states) {
            if (evaluation.test(when, side) != Tri::True) continue;
            states.push_back({forSide(element.id, side), state});
            return;
        }
    };
    for (const auto& element : source.diagram) {
        if (element.id.find("{side}") == std::string::npos) {
            add(element, {});
            continue;
        }
        for (const auto& side : source.sides) add(element, side.id);
    }
    return states;
}

Result<Report> compose(const CompiledTemplate& compiled, const Reading& reading, const ComposeContext& context) {
    const auto& source = templateOf(compiled);
    const Evaluation evaluation(compiled, reading);
    const auto& assessment = evaluation.assessment();
    if (context.signer && !assessment.maySign())
        return tl::unexpected(Error{"compose.not-signable",
                                    "The reading has unresolved contradictions or unanswered required questions.", ""});
    const Sources sources{source, reading, evaluation, context};
    Report report;
    report.uid = context.reportUid;
    report.templateRef = source.ref();
    report.ruleVersion = source.version + " " + source.hash.substr(0, 12);
    report.languages = source.languages;
    report.studies = context.studies;
    report.films = reading.films;
    for (const auto& language : source.languages) report.title[language] = words(source, language, {source.title, {}});
    report.documentTitle = codeOf(source, "document_title");
    report.procedure = codeOf(source, "procedure_reported");
    report.sections = sectionsOf(sources, source.sections, {});
    report.examLine = examLineOf(sources);
    report.provenance = provenanceOf(sources);
    report.words = documentWords(source);
    report.page = pageOf(source);
    report.keyImages = shownOf(keyImagesOf(sources), comparisonImagesOf(sources), report.page.keyImages);
    report.diagram = diagramStates(source, evaluation);
    report.conclusions = assessment.conclusions;
    complete(report, context, assessment);
    return report;
}

}  // namespace reporting
