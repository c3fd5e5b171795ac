#include "viewer/host/preference_form.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QHBoxLayout>
#include <QToolButton>
#include <QWheelEvent>

namespace viewer::host {

namespace {

/// The wheel is for scrolling the page; a value changes only while its field has the keys.
template <class Field>
class Calm : public Field {
public:
    using Field::Field;
    Calm(QWidget* parent) : Field(parent) { this->setFocusPolicy(Qt::StrongFocus); }

protected:
    void wheelEvent(QWheelEvent* event) override {
        if (this->hasFocus())
            Field::wheelEvent(event);
        else
            event->ignore();
    }
};

}  // namespace

QLabel* quietLabel(const QString& text, QWidget* parent) {
    auto* label = new QLabel(text, parent);
    label->setObjectName("quiet");
    label->setWordWrap(true);
    return label;
}

PreferenceForm::PreferenceForm(PreferencesStore& store, const std::vector<const PreferenceRow*>& rows, QWidget* parent)
    : QWidget(parent), store_(store) {
    auto* form = new QFormLayout(this);
    form->setContentsMargins(0, 0, 0, 0);
    form->setHorizontalSpacing(18);
    form->setVerticalSpacing(8);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    for (const auto* row : rows) add(*row, *form);
}

void PreferenceForm::add(const PreferenceRow& row, QFormLayout& form) {
    auto* field = new QWidget(this);
    auto* column = new QVBoxLayout(field);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    auto* line = new QHBoxLayout;
    auto* edit = editor(row);
    edit->setObjectName("pref-" + QString::fromStdString(row.id));
    edit->setAccessibleName(preferenceText(row.label));
    line->addWidget(edit);
    auto* reset = new QToolButton(field);
    reset->setText(tr("Default"));
    reset->setObjectName("reset-" + QString::fromStdString(row.id));
    reset->setAccessibleName(tr("Default of: %1").arg(preferenceText(row.label)));
    connect(reset, &QToolButton::clicked, this, [this, id = row.id] { store_.reset(id); });
    const auto follow = [this, reset, &row] { reset->setVisible(store_.value(row.id) != defaultOf(row)); };
    connect(&store_, &PreferencesStore::changed, reset, follow);
    follow();
    line->addWidget(reset);
    line->addStretch(1);
    column->addLayout(line);
    if (*row.help) column->addWidget(quietLabel(preferenceText(row.help), field));
    auto* label = new QLabel(row.kind == PreferenceRow::Kind::Switch ? QString() : preferenceText(row.label), this);
    form.addRow(label, field);
}

QWidget* PreferenceForm::editor(const PreferenceRow& row) {
    switch (row.kind) {
        case PreferenceRow::Kind::Choice:
            return choice(row);
        case PreferenceRow::Kind::Number:
            return number(row);
        case PreferenceRow::Kind::Switch:
            break;
    }
    return toggle(row);
}

QWidget* PreferenceForm::choice(const PreferenceRow& row) {
    auto* box = new Calm<QComboBox>(this);
    for (const auto& c : row.choices) box->addItem(preferenceText(c.text), QString::fromStdString(c.value));
    const auto follow = [this, box, id = row.id] {
        const QSignalBlocker quiet(box);
        box->setCurrentIndex(box->findData(QString::fromStdString(store_.value(id))));
    };
    follow();
    connect(&store_, &PreferencesStore::changed, box, follow);
    connect(box, &QComboBox::currentIndexChanged, this,
            [this, box, id = row.id] { store_.set(id, box->currentData().toString().toStdString()); });
    return box;
}

QWidget* PreferenceForm::number(const PreferenceRow& row) {
    auto* box = new Calm<QDoubleSpinBox>(this);
    box->setDecimals(row.decimals);
    box->setRange(row.least, row.most);
    box->setSingleStep(row.step);
    box->setSuffix(" " + preferenceText(row.unit));
    box->setKeyboardTracking(false);
    box->setToolTip(tr("From %1 to %2").arg(row.least).arg(row.most));
    box->setLocale(QLocale::c());
    const auto follow = [this, box, id = row.id] {
        const QSignalBlocker quiet(box);
        box->setValue(QString::fromStdString(store_.value(id)).toDouble());
    };
    follow();
    connect(&store_, &PreferencesStore::changed, box, follow);
    connect(box, &QDoubleSpinBox::valueChanged, this, [this, id = row.id, decimals = row.decimals](double value) {
        store_.set(id, QString::number(value, 'f', decimals).toStdString());
    });
    return box;
}

QWidget* PreferenceForm::toggle(const PreferenceRow& row) {
    auto* box = new QCheckBox(preferenceText(row.label), this);
    const auto follow = [this, box, id = row.id] {
        const QSignalBlocker quiet(box);
        box->setChecked(store_.value(id) == "yes");
    };
    follow();
    connect(&store_, &PreferencesStore::changed, box, follow);
    connect(box, &QCheckBox::toggled, this, [this, id = row.id](bool on) { store_.set(id, on ? "yes" : "no"); });
    return box;
}

}  // namespace viewer::host
