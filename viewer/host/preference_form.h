#pragma once

#include <QFormLayout>
#include <QLabel>
#include <QWidget>

#include "viewer/host/preferences_store.h"

namespace viewer::host {

/// Rows of the table as a form: label, editor, "default", and what the choice means. Follows the store.
class PreferenceForm : public QWidget {
    Q_OBJECT
public:
    PreferenceForm(PreferencesStore& store, const std::vector<const PreferenceRow*>& rows, QWidget* parent = nullptr);

private:
    void add(const PreferenceRow& row, QFormLayout& form);
    QWidget* editor(const PreferenceRow& row);
    QWidget* choice(const PreferenceRow& row);
    QWidget* number(const PreferenceRow& row);
    QWidget* toggle(const PreferenceRow& row);

    PreferencesStore& store_;
};

/// A label in the quiet colour that wraps.
QLabel* quietLabel(const QString& text, QWidget* parent);

}  // namespace viewer::host
