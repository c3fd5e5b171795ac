#pragma once

#include <functional>
#include <memory>

#include "viewer/host/page_frame.h"
#include "viewer/host/preferences_store.h"
#include "viewer/host/sheet_studio.h"
#include "viewer/sdk/settings.h"

class QBoxLayout;
class QFormLayout;

namespace viewer::host {

/// The film sheet: which films, how they are laid out, in which language, on which printer or as PDF; what it will look
/// like beside it, and the films that wait for a printer below.
class SheetPage : public PageFrame {
    Q_OBJECT
public:
    struct Parts {
        std::shared_ptr<const ui::FrameProvider> frames;
        PreferencesStore& store;
        sdk::Settings& settings;
        PrintQueue& queue;
        /// What is offered of the study that is open; no films: nothing is open.
        std::function<sdk::FilmSheet(const std::string& language)> offered;
        /// How the film is looked at in the panes, and what is drawn on it; `asSeen` false: by its header alone.
        std::function<SheetRequest(const sdk::SheetFilm& film, bool asSeen)> request;
    };
    explicit SheetPage(Parts parts, QWidget* parent = nullptr);
    ~SheetPage() override;

    /// Builds everything anew in the language of the window; the choices stay.
    void open();
    /// Other films are open, or they are looked at in another way.
    void reload();
    bool isSettled() const;

signals:
    void said(const QString& text, viewer::sdk::Severity severity);
    void printersWanted();

private:
    struct Widgets;
    void buildChoices(QBoxLayout& column);
    void buildFormat(QFormLayout& form);
    void buildOutput(QFormLayout& form);
    void buildActions(QBoxLayout& column);
    QWidget* buildPages();
    void load(bool looksStay);
    void findPrinters();
    void fillTargets();
    void takeFormat();
    void refresh();
    void showNumber();
    void askPreview();
    SheetDraft draft() const;
    SheetFormat format() const;
    const network::Printer* filmPrinter() const;
    void go();
    void savePdf();
    void tell(const SheetDone& done);
    void setBusy(bool busy);

    Parts parts_;
    SheetStudio studio_;
    SheetFormat format_;
    sdk::FilmSheet sheet_;  ///< as offered, in the language of the sheet
    std::string language_, target_;
    bool asSeen_ = true;
    int page_ = 0;
    QStringList systemPrinters_;
    std::vector<network::Printer> filmPrinters_;
    std::unique_ptr<Widgets> w_;
};

}  // namespace viewer::host
