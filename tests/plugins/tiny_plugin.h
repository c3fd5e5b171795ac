#pragma once

#include <QObject>
#include <QPointer>

#include "viewer/sdk/capabilities.h"
#include "viewer/sdk/host.h"
#include "viewer/sdk/reading_plugin.h"

class QLabel;

/// A second plugin that knows nothing of any organ: it uses every capability once and keeps the contract honest.
/// What it saw is told through dynamic properties of its panel, so that a test needs no header of it.
class TinyPlugin : public QObject,
                   public viewer::sdk::ReadingPlugin,
                   public viewer::sdk::StripProvider,
                   public viewer::sdk::UnsavedWork,
                   public viewer::sdk::CommandProvider,
                   public viewer::sdk::ShortcutProvider,
                   public viewer::sdk::MenuProvider {
    Q_OBJECT
    Q_PLUGIN_METADATA(IID FIMBRIA_READING_PLUGIN_IID FILE "tiny_plugin.json")
    Q_INTERFACES(viewer::sdk::ReadingPlugin viewer::sdk::StripProvider viewer::sdk::UnsavedWork
                     viewer::sdk::CommandProvider viewer::sdk::ShortcutProvider viewer::sdk::MenuProvider)
public:
    QWidget* createPanel(viewer::sdk::Host& host, QWidget* parent) override;
    QWidget* createStrip(viewer::sdk::Host& host, QWidget* parent) override;
    std::string unfinished() const override;
    void flush() override;
    int run(viewer::sdk::Host& host, const viewer::sdk::CommandCall& call) override;
    std::vector<viewer::sdk::Shortcut> shortcuts() const override;
    void trigger(const std::string& shortcutId) override;
    std::vector<viewer::sdk::MenuEntry> menuEntries() const override;
    void activate(const std::string& entryId) override;

private:
    void showStudies();
    void count(const char* property);

    viewer::sdk::Host* host_ = nullptr;
    QPointer<QWidget> panel_;
    QPointer<QLabel> label_;
};
