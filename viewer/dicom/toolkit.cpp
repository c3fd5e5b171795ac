#include "viewer/dicom/toolkit.h"

#include <dcmtk/config/osconfig.h>
#include <dcmtk/dcmdata/dcdict.h>
#include <dcmtk/dcmdata/dcrleerg.h>
#include <dcmtk/dcmjpeg/djdecode.h>
#include <dcmtk/dcmjpeg/djencode.h>
#include <dcmtk/dcmjpls/djdecode.h>
#include <dcmtk/dcmjpls/djencode.h>
#include <dcmtk/oflog/appender.h>
#include <dcmtk/oflog/logger.h>
#include <dcmtk/oflog/oflog.h>
#include <dcmtk/oflog/spi/logevent.h>

#include <atomic>
#include <mutex>
#include <new>

namespace viewer {

namespace {

namespace log = dcmtk::log4cplus;

std::atomic<int> warnings{0}, errors{0};
thread_local unsigned long corrupt = 0;

/// Takes the toolkit's messages away from the console. Their texts hold values of the header, so only their number
/// stays.
class CountingAppender : public log::Appender {
public:
    ~CountingAppender() override { destructorImpl(); }
    void close() override {}

protected:
    void append(const log::spi::InternalLoggingEvent& event) override {
        if (event.getLogLevel() >= log::ERROR_LOG_LEVEL)
            ++errors;
        else if (event.getLogLevel() >= log::WARN_LOG_LEVEL)
            ++warnings;
        // the words of the JPEG library for what is missing or does not fit; its other warnings are about style
        for (const char* words : {"Corrupt JPEG data", "Premature end"})
            if (event.getMessage().find(words) != log::tstring::npos) ++corrupt;
    }
};

}  // namespace

unsigned long corruptDataSeen() {
    return corrupt;
}

DicomToolkit::DicomToolkit() {
    log::SharedAppenderPtr appender(new CountingAppender);
    log::Logger root = log::Logger::getRoot();
    root.removeAllAppenders();
    root.addAppender(appender);
    root.setLogLevel(log::WARN_LOG_LEVEL);
    DJDecoderRegistration::registerCodecs();
    DJLSDecoderRegistration::registerCodecs();
    DJEncoderRegistration::registerCodecs();
    DJLSEncoderRegistration::registerCodecs();
    DcmRLEEncoderRegistration::registerCodecs();
    // loads the dictionary before any thread asks for it
    dcmDataDict.rdlock();
    dcmDataDict.rdunlock();
}

DicomToolkit::~DicomToolkit() {
    DcmRLEEncoderRegistration::cleanup();
    DJLSEncoderRegistration::cleanup();
    DJEncoderRegistration::cleanup();
    DJLSDecoderRegistration::cleanup();
    DJDecoderRegistration::cleanup();
}

ToolkitLog DicomToolkit::log() const {
    return {warnings.load(), errors.load()};
}

}  // namespace viewer
