#pragma once

#include <vector>

#include "plugin/editor/completing_edit.h"
#include "reporting/model/result.h"

namespace hsg::editor {

/// The text of one file of the template with line numbers; problems are underlined where they stand, told by a sign
/// beside their line and by a tool tip.
class SourceView : public CompletingEdit {
    Q_OBJECT
public:
    explicit SourceView(QWidget* parent);
    /// Those of the file that is shown.
    void setProblems(const reporting::Diagnostics& problems);
    /// 1-based, in characters.
    void goTo(int line, int column);
    int line() const;
    int column() const;
    /// The nearest key of YAML above the cursor that the cursor's line stands under; empty at the top level.
    QString keyAbove() const;

signals:
    void moved(int line, int column);

protected:
    void resizeEvent(QResizeEvent* event) override;
    bool event(QEvent* event) override;
    QSize sizeHint() const override { return {500, 400}; }

private:
    class Gutter;
    int gutterWidth() const;
    void placeGutter();
    void paintGutter(QPaintEvent* event);
    void mark();
    QString problemsAt(int line, int column) const;

    Gutter* gutter_;
    reporting::Diagnostics problems_;
};

}  // namespace hsg::editor
