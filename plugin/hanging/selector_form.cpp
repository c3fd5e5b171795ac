#include "plugin/hanging/selector_form.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleValidator>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QRegularExpression>

namespace hsg {

using reporting::FilmSelector;

namespace {

void choose(QComboBox& box, const QVariant& data, const QString& otherwise) {
    int at = box.findData(data);
    if (at < 0) {  // of another template: shown as it stands, and kept
        box.addItem(otherwise, data);
        at = box.count() - 1;
    }
    box.setCurrentIndex(at);
}

QString numberText(const std::optional<double>& value) {
    return value ? QString::number(*value, 'g', 6) : QString();
}

std::optional<double> numberOf(const QLineEdit& field) {
    bool isNumber = false;
    const double value = field.text().trimmed().toDouble(&isNumber);
    return isNumber ? std::optional(value) : std::nullopt;
}

}  // namespace

SelectorForm::SelectorForm(const PanelContext& context, QWidget* parent) : QWidget(parent), context_(context) {
    auto* form = new QFormLayout(this);
    form->setContentsMargins(0, 0, 0, 0);
    form->setSpacing(3);
    form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    phases_[0] = drop(*form, tr("Phase"), "phase1");
    phases_[1] = drop(*form, tr("else"), "phase2");
    phases_[2] = drop(*form, tr("else"), "phase3");
    examination_ = drop(*form, tr("Examination"), "examination");
    auto* times = new QWidget(this);
    auto* row = new QHBoxLayout(times);
    row->setContentsMargins(0, 0, 0, 0);
    from_ = new QLineEdit(times);
    to_ = new QLineEdit(times);
    for (auto* one : {from_, to_}) {
        one->setValidator(new QDoubleValidator(-10000, 1000000, 2, one));
        row->addWidget(one);
        connect(one, &QLineEdit::editingFinished, this, &SelectorForm::tell);
    }
    from_->setPlaceholderText(tr("from"));
    from_->setAccessibleName(tr("From, minutes after contrast"));
    to_->setPlaceholderText(tr("to"));
    to_->setAccessibleName(tr("To, minutes after contrast"));
    form->addRow(tr("Minutes after contrast"), times);
    words_ = field(*form, tr("Described as"), "words");
    words_->setPlaceholderText(tr("RPO, right oblique"));
    laterality_ = drop(*form, tr("Side in the header"), "laterality");
    modality_ = drop(*form, tr("Modality"), "modality");
    key_ = drop(*form, tr("Key image"), "key");
    choose_ = drop(*form, tr("Of several"), "choose");
    frame_ = drop(*form, tr("Frame of a run"), "frame");
    counting_ = new QCheckBox(tr("only the delayed film that counts"), this);
    form->addRow(QString(), counting_);
    connect(counting_, &QCheckBox::clicked, this, &SelectorForm::tell);
    fillPhases();
    fillChoices();
}

QComboBox* SelectorForm::drop(QFormLayout& form, const QString& label, const char* name) {
    auto* box = new QComboBox(this);
    box->setObjectName(QString::fromLatin1(name));
    box->setAccessibleName(label);
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(8);
    form.addRow(label, box);
    connect(box, &QComboBox::activated, this, &SelectorForm::tell);
    return box;
}

QLineEdit* SelectorForm::field(QFormLayout& form, const QString& label, const char* name) {
    auto* edit = new QLineEdit(this);
    edit->setObjectName(QString::fromLatin1(name));
    edit->setAccessibleName(label);
    form.addRow(label, edit);
    connect(edit, &QLineEdit::editingFinished, this, &SelectorForm::tell);
    return edit;
}

void SelectorForm::fillPhases() {
    const PaneWords words(context_);
    for (auto* box : phases_) {
        box->addItem(box == phases_[0] ? tr("any") : QStringLiteral("—"), QString());
        for (const char* group : {"before", "immediate", "drain", "delayed"}) {
            FilmSelector one;
            one.phases = {group};
            box->addItem(words.describe(one), QString::fromLatin1(group));
        }
        for (const auto& phase : context_.session.source().phases) {
            FilmSelector one;
            one.phases = {phase.id};
            box->addItem(words.describe(one), QString::fromStdString(phase.id));
        }
    }
}

void SelectorForm::fillChoices() {
    examination_->addItem(tr("this one"), 0);
    for (int rank = 1; rank <= 3; ++rank) examination_->addItem(tr("%n before this one", nullptr, rank), rank);
    laterality_->addItem(tr("any"), QString());
    for (const char* side : {"R", "L", "B"}) laterality_->addItem(QString::fromLatin1(side), QString::fromLatin1(side));
    modality_->addItem(tr("any"), QString());
    for (const char* one : {"RF", "XA", "DX", "CR"})
        modality_->addItem(QString::fromLatin1(one), QString::fromLatin1(one));
    key_->addItem(tr("any"), -1);
    key_->addItem(tr("key images only"), 1);
    key_->addItem(tr("no key images"), 0);
    const QString choices[] = {tr("the best"), tr("the first"), tr("the middle one"), tr("the last")};
    for (int i = 0; i < 4; ++i) choose_->addItem(choices[i], i);
    const QString frames[] = {tr("the one that stands for it"), tr("the first"), tr("the middle one"), tr("the last")};
    for (int i = 0; i < 4; ++i) frame_->addItem(frames[i], i);
}

void SelectorForm::show(const FilmSelector& selector) {
    id_ = selector.id;
    morePhases_.clear();
    moreModalities_.clear();
    for (std::size_t i = 3; i < selector.phases.size(); ++i) morePhases_.push_back(selector.phases[i]);
    for (std::size_t i = 1; i < selector.modalities.size(); ++i) moreModalities_.push_back(selector.modalities[i]);
    for (std::size_t i = 0; i < 3; ++i) {
        const QString id = i < selector.phases.size() ? QString::fromStdString(selector.phases[i]) : QString();
        choose(*phases_[i], id, id);
    }
    choose(*examination_, selector.prior, tr("%n before this one", nullptr, selector.prior));
    from_->setText(numberText(selector.elapsedMin));
    to_->setText(numberText(selector.elapsedMax));
    QStringList words;
    for (const auto& word : selector.words) words << QString::fromStdString(word);
    words_->setText(words.join(QStringLiteral(", ")));
    const QString side = QString::fromStdString(selector.laterality);
    choose(*laterality_, side, side);
    const QString modality =
        selector.modalities.empty() ? QString() : QString::fromStdString(selector.modalities.front());
    choose(*modality_, modality, modality);
    choose(*key_, selector.keyImage ? (*selector.keyImage ? 1 : 0) : -1, {});
    choose(*choose_, static_cast<int>(selector.choose), {});
    choose(*frame_, static_cast<int>(selector.frame), {});
    counting_->setChecked(selector.counting);
}

FilmSelector SelectorForm::written() const {
    FilmSelector selector;
    selector.id = id_;
    for (const auto* box : phases_)
        if (const auto id = box->currentData().toString(); !id.isEmpty()) selector.phases.push_back(id.toStdString());
    selector.phases.insert(selector.phases.end(), morePhases_.begin(), morePhases_.end());
    selector.prior = examination_->currentData().toInt();
    selector.elapsedMin = numberOf(*from_);
    selector.elapsedMax = numberOf(*to_);
    if (selector.elapsedMin && selector.elapsedMax && *selector.elapsedMin > *selector.elapsedMax)
        std::swap(selector.elapsedMin, selector.elapsedMax);
    for (const auto& word : words_->text().split(QRegularExpression(QStringLiteral("[,，;；、]")), Qt::SkipEmptyParts))
        if (!word.trimmed().isEmpty()) selector.words.push_back(word.trimmed().toStdString());
    selector.laterality = laterality_->currentData().toString().toStdString();
    if (const auto modality = modality_->currentData().toString(); !modality.isEmpty()) {
        selector.modalities = {modality.toStdString()};
        selector.modalities.insert(selector.modalities.end(), moreModalities_.begin(), moreModalities_.end());
    }
    if (const int key = key_->currentData().toInt(); key >= 0) selector.keyImage = key == 1;
    selector.choose = static_cast<reporting::FilmChoice>(choose_->currentData().toInt());
    selector.frame = static_cast<reporting::FrameChoice>(frame_->currentData().toInt());
    selector.counting = counting_->isChecked() && selector.prior == 0;
    return selector;
}

void SelectorForm::tell() {
    emit edited(written());
}

}  // namespace hsg
