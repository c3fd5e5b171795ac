#include "plugin/diagram/diagram_parts.h"

#include <algorithm>

#include "reporting/compose/compose.h"

namespace hsg {

using reporting::DiagramElement;
using reporting::QuestionRef;
using reporting::SideId;

namespace {

const std::string sideMark = "{side}";

std::string withSide(std::string id, const SideId& side) {
    for (auto at = id.find(sideMark); at != std::string::npos; at = id.find(sideMark))
        id.replace(at, sideMark.size(), side);
    return id;
}

/// "{side}_isthmic" → "isthmic"
std::string baseOf(const std::string& id) {
    const auto base = withSide(id, {});
    const auto first = base.find_first_not_of('_');
    return first == std::string::npos ? base : base.substr(first, base.find_last_not_of('_') - first + 1);
}

/// "own.reach" of the element's side, "right.reach" of that side, "cervix" of the examination.
QuestionRef refOf(const std::string& reference, const SideId& side) {
    const auto dot = reference.find('.');
    if (dot == std::string::npos) return {reference, {}};
    const auto scope = reference.substr(0, dot);
    return {reference.substr(dot + 1), scope == "own" ? side : SideId(scope)};
}

DiagramPart partOf(const DiagramElement& element, const SideId& side) {
    DiagramPart part{withSide(element.id, side), baseOf(element.id), side, {}, {}};
    for (const auto& reference : element.ask) part.ask.push_back(refOf(reference, side));
    return part;
}

}  // namespace

std::vector<DiagramPart> diagramParts(const reporting::Template& source, const reporting::Evaluation& evaluation) {
    std::vector<DiagramPart> parts;
    for (const auto& element : source.diagram) {
        if (element.id.find(sideMark) == std::string::npos)
            parts.push_back(partOf(element, {}));
        else
            for (const auto& side : source.sides) parts.push_back(partOf(element, side.id));
    }
    for (const auto& [element, state] : reporting::diagramStates(source, evaluation))
        for (auto& part : parts)
            if (part.element == element) part.state = state;
    return parts;
}

std::vector<reporting::DiagramState> statesOf(const std::vector<DiagramPart>& parts) {
    std::vector<reporting::DiagramState> states;
    for (const auto& part : parts)
        if (!part.state.empty()) states.push_back({part.element, part.state});
    return states;
}

QString partName(const DiagramPart& part, const Words& words) {
    QString name = words.label("diagram." + part.base);
    if (name.isEmpty()) name = QString::fromStdString(part.base);
    return part.side.empty() ? name : Words::tr("%1, %2", "part of the drawing, side").arg(name, words.side(part.side));
}

QString stateName(const std::string& state, const Words& words) {
    const QString name = words.label("diagram.state." + state);
    return name.isEmpty() ? QString::fromStdString(state) : name;
}

std::vector<QuestionRef> askedNow(const DiagramPart& part, const ReadingSession& session) {
    std::vector<QuestionRef> asked;
    for (const auto& ref : part.ask) {
        const auto* question = session.source().question(ref.question);
        if (question && session.evaluation().isShown(*question, ref.side)) asked.push_back(ref);
    }
    return asked;
}

}  // namespace hsg
