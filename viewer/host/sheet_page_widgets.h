#pragma once

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QSpinBox>

#include "viewer/host/sheet_film_list.h"
#include "viewer/host/sheet_page.h"
#include "viewer/host/sheet_preview.h"

namespace viewer::host {

/// Made anew with every language of the window.
struct SheetPage::Widgets {
    SheetFilmList* films = nullptr;
    QComboBox *grid = nullptr, *paper = nullptr, *turned = nullptr, *language = nullptr, *target = nullptr;
    QCheckBox *dark = nullptr, *marks = nullptr, *overlays = nullptr, *asSeen = nullptr;
    QSpinBox* copies = nullptr;
    QLabel *problem = nullptr, *state = nullptr, *number = nullptr;
    QProgressBar* progress = nullptr;
    QPushButton *go = nullptr, *cancel = nullptr, *back = nullptr, *next = nullptr;
    SheetPreview* preview = nullptr;
};

/// Errors of making a sheet in the language of the window.
QString sheetProblem(const sdk::Error& error);

}  // namespace viewer::host
