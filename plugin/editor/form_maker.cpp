#include "plugin/editor/form_maker.h"

#include "plugin/editor/code_field.h"
#include "plugin/editor/item_search.h"
#include "plugin/editor/item_words.h"
#include "plugin/editor/sentences_field.h"
#include "plugin/editor/word_fields.h"
#include "reporting/template/status.h"

namespace hsg::editor {

FormMaker::FormMaker(const FormContext& context, const DraftFacts& facts, QWidget* parent)
    : context_(context), facts_(facts), parent_(parent) {}

FormMaker::Path FormMaker::at(const std::string& key) const {
    const auto slash = key.find('/');
    return slash == std::string::npos ? path_ / key : path_ / key.substr(0, slash) / key.substr(slash + 1);
}

TextField* FormMaker::text(const char* key, const QString& label, const QString& help) {
    auto* field = new TextField(context_, at(key), {label, help}, parent_);
    add(field);
    return field;
}

void FormMaker::condition(const char* key, const QString& label, const QString& help) {
    add(new ConditionField(context_, at(key), {label, help}, parent_));
}

void FormMaker::when(const char* key, const QString& label, const QString& help) {
    add(new WhenField(context_, at(key), {label, help}, parent_));
}

void FormMaker::choice(const char* key, const QString& label, const ChoiceField::Choices& choices,
                       const QString& help) {
    add(new ChoiceField(context_, at(key), {label, help}, choices, parent_));
}

void FormMaker::flag(const char* key, const QString& label, const QString& help) {
    add(new FlagField(context_, at(key), {label, help}, parent_));
}

void FormMaker::list(const char* key, const QString& label, std::optional<IdList> words, const QString& help) {
    add(new ListField(context_, at(key), {label, help}, words, parent_));
}

void FormMaker::yaml(const char* key, const QString& label, const QString& help) {
    add(new YamlField(context_, at(key), {label, help}, parent_));
}

void FormMaker::code(const char* key, const QString& label, const QString& help) {
    add(new CodeField(context_, at(key), {label, help}, {}, parent_));
}

void FormMaker::words(const std::string& key, const QString& label, int lines, const QString& help) {
    auto* field = new WordsField(context_, key, {label, help}, parent_);
    field->setLines(lines);
    add(field);
}

void FormMaker::phrase(const char* key, const QString& label, const std::string& newId) {
    add(new PhraseField(context_, at(key), {label, {}}, newId, parent_));
}

bool FormMaker::canRename(Kind kind) {
    switch (kind) {
        case Kind::Question:
        case Kind::Option:
        case Kind::Step:
        case Kind::Parameter:
        case Kind::Derived:
        case Kind::Code:
        case Kind::Phrase:
        case Kind::Table:
        case Kind::Layout:
        case Kind::Row:
        case Kind::Limitation:
        case Kind::Contradiction:
        case Kind::Recommendation:
            return true;
        default:
            return false;
    }
}

std::vector<Field*> FormMaker::fields(const reporting::authoring::OutlineItem& item) {
    path_ = item.path;
    id_ = item.id;
    fields_.clear();
    switch (item.kind) {
        case Kind::Template:
            ofTemplate();
            break;
        case Kind::Parameter:
            ofParameter();
            break;
        case Kind::IntervalClass:
            ofInterval();
            break;
        case Kind::Step:
            ofStep();
            break;
        case Kind::Question:
            ofQuestion();
            break;
        case Kind::Option:
            ofOption();
            break;
        case Kind::Card:
            ofCard();
            break;
        case Kind::Derived:
            ofDerived();
            break;
        case Kind::Table:
            ofTable();
            break;
        case Kind::Input:
        case Kind::Let:
            ofInput();
            break;
        case Kind::Row:
            ofRow();
            break;
        case Kind::Class:
        case Kind::Modifier:
            ofClass();
            break;
        case Kind::ExamLine:
        case Kind::Recommendation:
        case Kind::Limitation:
        case Kind::Contradiction:
            ofRule(item.kind);
            break;
        case Kind::Section:
            ofSection();
            break;
        case Kind::Sentence:
            ofSentence();
            break;
        case Kind::Page:
            ofPage();
            break;
        case Kind::Layout:
            ofLayout();
            break;
        case Kind::Selector:
            ofSelector();
            break;
        case Kind::Stage:
            ofStage();
            break;
        default:
            ofOther(item.kind);
    }
    return fields_;
}

void FormMaker::ofTemplate() {
    text("version", tr("Version"),
         tr("Three numbers. Words: the last one grows; thresholds, rules and questions: the middle one."));
    ChoiceField::Choices states;
    using reporting::TemplateStatus;
    for (const auto one : {TemplateStatus::Draft, TemplateStatus::Active, TemplateStatus::Retired})
        states.push_back({reporting::wordOf(one), ItemWords::status(one)});
    choice("status", tr("Status"), states,
           tr("A template becomes ACTIVE on the page “Try and activate”, after its dry run."));
    list("languages", tr("Languages"), std::nullopt, tr("Each is a folder with the same words: en, zh, fr …"));
    phrase("title", tr("Title of the report"), "title.report");
    text("table", tr("Decision table in force"));
    list("marks", tr("Clock marks"), std::nullopt,
         tr("Moments that the reader can set: end of injection, device out …"));
    text("zeroMark", tr("Zero of time"), tr("The clock mark that all delays are counted from"));
    list("reasons", tr("Reasons for “not assessable”"), std::nullopt);
    for (const auto& reason :
         facts_.view().at(at("reasons")).value_or(reporting::authoring::DraftView::Node()).value.items)
        words("reason." + reason.text, tr("Words of the reason “%1”").arg(QString::fromStdString(reason.text)));
    text("extends", tr("Built on"), tr("The folder of the template that this one changes"));
}

void FormMaker::ofParameter() {
    words("parameter." + id_, tr("What it is called"));
    const auto allowed = facts_.view().at(at("values"));
    ChoiceField::Choices values;
    if (allowed)
        for (const auto& one : allowed->value.items) values.push_back({one.text, QString::fromStdString(one.text)});
    if (values.empty())
        text("value", tr("Value"), tr("A number, yes or no, or a code"));
    else
        choice("value", tr("Value"), values);
    list("values", tr("Allowed values"), std::nullopt, tr("What the value may be; empty: anything"));
    text("unit", tr("Unit (UCUM)"), tr("mL, min, mm, d, deg; 1 for a bare number; empty for yes or no"));
    text("source", tr("Source"), tr("Where the threshold comes from: guideline, paper, or the department’s decision"))
        ->setLines(4);
}

void FormMaker::ofInterval() {
    words("contrast." + id_, tr("What it is called"));
    text("min", tr("Valid from"))->setTail(tr("min after the end of injection"));
    list("preferred", tr("Best from, to"), std::nullopt, tr("Two numbers, minutes"));
    text("max", tr("Valid until"))->setTail(tr("min"));
    flag("lateGrade", tr("Later is “too late”"), tr("Without it a later film stays valid"));
    text("warnAfter", tr("Weak from"), tr("From here the absence of contrast alone is weak"))->setTail(tr("min"));
    text("provisionalFrom", tr("Provisional from"), tr("From here to “valid from” the film counts provisionally"))
        ->setTail(tr("min"));
    text("step", tr("Shortest step"), tr("A further delayed film that follows sooner adds nothing"))
        ->setTail(tr("min"));
    list("words", tr("Names of the agent"), std::nullopt, tr("Searched in Contrast/Bolus Agent (0018,0010)"));
    list("codes", tr("Codes of the agent"), std::nullopt, tr("SCHEME:VALUE of (0018,0012)"));
    yaml("variants", tr("Variants"), tr("Other minutes on a condition"));
}

void FormMaker::ofStep() {
    words("step." + id_, tr("What the step is called"));
    flag("perSide", tr("Once for each side"));
    flag("urgent", tr("Cannot wait"), tr("Shown above everything else as soon as one of its questions is asked"));
    yaml("hang", tr("Films that it hangs"), tr("{left: [phases], right: [phases]}; layouts say more"));
}

void FormMaker::ofOption() {
    const auto& steps = path_.steps;
    const auto question = steps.size() >= 3 ? facts_.view().at(path_.parent().parent() / "id") : std::nullopt;
    const auto tail = (question ? question->value.text : std::string()) + "." + id_;
    words("option." + tail, tr("Words in the guide"));
    words("short." + tail, tr("Words inside a sentence (optional)"));
    words("help." + tail, tr("Definition (optional)"), 5);
    text("key", tr("Key in the guide"), tr("One character; left out: its position"));
    code("code", tr("Code"));
}

void FormMaker::ofCard() {
    words("card." + id_ + ".title", tr("Title"));
    words("card." + id_ + ".decide", tr("How to decide"), 8);
    words("card." + id_ + ".delayed", tr("What the delayed film changes"), 6);
    words("card." + id_ + ".alike", tr("Look-alikes"), 6);
    list("cases", tr("Sample cases"), IdList::Cases, tr("Their film pairs illustrate the card"));
    for (const auto& one : facts_.view().at(at("cases")).value_or(reporting::authoring::DraftView::Node()).value.items)
        words("card." + id_ + "." + one.text, tr("Caption of “%1”").arg(QString::fromStdString(one.text)));
}

void FormMaker::ofDerived() {
    choice("scope", tr("Worked out"), {{"", tr("once for the examination")}, {"side", tr("for each side")}});
    condition("is", tr("Value"), tr("A condition, a number, or one of the codes below"));
    list("values", tr("Codes it can have"), std::nullopt, tr("Left out: a truth value or a number"));
}

}  // namespace hsg::editor
