#pragma once

#include <QScrollArea>

#include "viewer/host/study_desk.h"

namespace viewer::host {

/// Shown instead of the films when what was opened belongs to different persons: who was found, one button each.
class PersonPage : public QScrollArea {
    Q_OBJECT
public:
    explicit PersonPage(const StudyDesk& desk, QWidget* parent = nullptr);
    void rebuild();

signals:
    void chosen(int person);

private:
    const StudyDesk& desk_;
};

/// Both headers side by side as rich text, for the question whether they name one person. What differs is marked.
QString bothHeaders(const PersonGroup& open, const PersonGroup& other);

}  // namespace viewer::host
