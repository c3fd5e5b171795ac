#include "viewer/network/association.h"

#include <dcmtk/config/osconfig.h>
#include <dcmtk/dcmdata/dctk.h>
#include <dcmtk/dcmnet/dul.h>
#include <dcmtk/dcmnet/scu.h>

#include <cstring>
#include <mutex>

#include "viewer/network/image_box.h"

namespace viewer::network {

namespace {

/// The time for a connection is one value of the whole process in DCMTK.
void setConnectionTimeout(int seconds) {
    static std::mutex mutex;
    const std::lock_guard lock(mutex);
    dcmConnectionTimeout.set(seconds);
}

sdk::Error errorOf(const OFCondition& condition, const Printer& printer) {
    const std::string where = printer.host + ":" + std::to_string(printer.port);
    if (condition == DIMSE_NODATAAVAILABLE || condition == DUL_READTIMEOUT || condition == DUL_NETWORKCLOSED)
        return condition == DUL_NETWORKCLOSED
                   ? sdk::Error{"print.broken", "The printer ended the connection.", where}
                   : sdk::Error{"print.timeout", "The printer did not answer in time.", where};
    if (condition == DUL_ASSOCIATIONREJECTED)
        return {"print.refused", "The printer refused the association; check the AE titles.", where};
    if (condition == DUL_PEERREQUESTEDRELEASE || condition == DUL_PEERABORTEDASSOCIATION ||
        condition == DIMSE_SENDFAILED || condition == DIMSE_RECEIVEFAILED || condition == DIMSE_READPDVFAILED)
        return {"print.broken", "The connection to the printer broke.", where};
    if (condition == DUL_REQUESTASSOCIATIONFAILED || condition.code() == DULC_TCPINITERROR)
        return {"print.connect", "Nobody answers at this host and port.", where};
    return {"print.broken", "The printer could not be reached or broke off.", where};
}

void put(DcmItem& item, const PrintAttribute& attribute) {
    if (!attribute.value.empty())
        item.putAndInsertOFStringArray(DcmTagKey(attribute.group, attribute.element),
                                       OFString(attribute.value.c_str(), attribute.value.size()));
}

void refer(DcmItem& item, const DcmTagKey& sequence, const char* sopClass, const std::string& uid) {
    DcmItem* reference = nullptr;
    if (item.findOrCreateSequenceItem(sequence, reference, 0).bad() || !reference) return;
    reference->putAndInsertString(DCM_ReferencedSOPClassUID, sopClass);
    reference->putAndInsertString(DCM_ReferencedSOPInstanceUID, uid.c_str());
}

/// DIMSE-N as user, with the timeouts of DcmSCU for connection, association and each answer.
class PrintScu : public DcmSCU {
public:
    /// Sends a request and waits for its response; event reports that come between are acknowledged. `returned` is the
    /// caller's.
    OFCondition ask(T_ASC_PresentationContextID context, T_DIMSE_Message& request, DcmDataset* data,
                    T_DIMSE_Message& response, std::unique_ptr<DcmDataset>& returned) {
        OFCondition done = sendDIMSEMessage(context, &request, data);
        while (done.good()) {
            T_ASC_PresentationContextID from = context;
            std::memset(static_cast<void*>(&response), 0, sizeof response);
            DcmDataset* detail = nullptr;
            done = receiveDIMSECommand(&from, &response, &detail);
            delete detail;
            if (done.bad()) break;
            const bool isReport = response.CommandField == DIMSE_N_EVENT_REPORT_RQ;
            if (isReport ? response.msg.NEventReportRQ.DataSetType != DIMSE_DATASET_NULL : hasData(response)) {
                DcmDataset* body = nullptr;
                done = receiveDIMSEDataset(&from, &body);
                if (!isReport) returned.reset(body);
                if (isReport) delete body;
                if (done.bad()) break;
            }
            if (!isReport) return done;
            done = acknowledge(from, response);
        }
        return done;
    }

private:
    static bool hasData(const T_DIMSE_Message& response) {
        switch (response.CommandField) {
            case DIMSE_N_CREATE_RSP:
                return response.msg.NCreateRSP.DataSetType != DIMSE_DATASET_NULL;
            case DIMSE_N_SET_RSP:
                return response.msg.NSetRSP.DataSetType != DIMSE_DATASET_NULL;
            case DIMSE_N_ACTION_RSP:
                return response.msg.NActionRSP.DataSetType != DIMSE_DATASET_NULL;
            default:
                return false;
        }
    }

    OFCondition acknowledge(T_ASC_PresentationContextID context, const T_DIMSE_Message& report) {
        T_DIMSE_Message answer;
        std::memset(static_cast<void*>(&answer), 0, sizeof answer);
        answer.CommandField = DIMSE_N_EVENT_REPORT_RSP;
        answer.msg.NEventReportRSP.MessageIDBeingRespondedTo = report.msg.NEventReportRQ.MessageID;
        answer.msg.NEventReportRSP.DataSetType = DIMSE_DATASET_NULL;
        return sendDIMSEMessage(context, &answer, nullptr);
    }
};

void configure(DcmSCU& scu, const Printer& printer) {
    setConnectionTimeout(printer.timeoutSeconds);
    scu.setAETitle(printer.callingAe.c_str());
    scu.setPeerAETitle(printer.calledAe.c_str());
    scu.setPeerHostName(printer.host.c_str());
    scu.setPeerPort(Uint16(printer.port));
    scu.setACSETimeout(Uint32(printer.timeoutSeconds));
    scu.setDIMSETimeout(Uint32(printer.timeoutSeconds));
    scu.setDIMSEBlockingMode(DIMSE_NONBLOCKING);
}

/// Connects and negotiates one SOP class, and a second one where it is given and accepted.
sdk::Result<void> connectTo(DcmSCU& scu, const Printer& printer, const std::vector<const char*>& classes) {
    configure(scu, printer);
    OFList<OFString> syntaxes;
    syntaxes.push_back(UID_LittleEndianExplicitTransferSyntax);
    syntaxes.push_back(UID_LittleEndianImplicitTransferSyntax);
    for (const char* sopClass : classes) scu.addPresentationContext(sopClass, syntaxes);
    auto condition = scu.initNetwork();
    if (condition.good()) condition = scu.negotiateAssociation();
    if (condition == NET_EC_NoAcceptablePresentationContexts ||
        (condition.good() && scu.findPresentationContextID(classes.front(), "") == 0))
        return tl::unexpected(sdk::Error{"print.refused", "It answers, but does not offer this service.",
                                         printer.host + ":" + std::to_string(printer.port)});
    if (condition.bad()) return tl::unexpected(errorOf(condition, printer));
    return {};
}

}  // namespace

struct PrintAssociation::Private {
    explicit Private(Printer p) : printer(std::move(p)) {}

    T_ASC_PresentationContextID contextOf(const char* sopClass) {
        const bool isLut = std::strcmp(sopClass, UID_PresentationLUTSOPClass) == 0;
        return scu.findPresentationContextID(isLut ? sopClass : UID_BasicGrayscalePrintManagementMetaSOPClass, "");
    }
    T_DIMSE_Message request(T_DIMSE_Command command) const {
        T_DIMSE_Message message;
        std::memset(static_cast<void*>(&message), 0, sizeof message);
        message.CommandField = command;
        return message;
    }
    sdk::Result<PrintAnswer> create(const char* sopClass, DcmDataset& attributes);
    void remove(const char* sopClass, const std::string& uid);
    /// What the printer said, out of its dataset.
    static PrintAnswer answer(std::uint16_t status, const std::string& uid, DcmDataset* returned);

    Printer printer;
    PrintScu scu;
    std::uint16_t nextMessage = 1;
};

PrintAssociation::PrintAssociation(std::unique_ptr<Private> p) : d(std::move(p)) {}

PrintAssociation::~PrintAssociation() {
    if (d->scu.isConnected()) d->scu.abortAssociation();
}

sdk::Result<std::unique_ptr<PrintAssociation>> PrintAssociation::open(const Printer& printer) {
    auto state = std::make_unique<Private>(printer);
    if (const auto linked = connectTo(state->scu, printer,
                                      {UID_BasicGrayscalePrintManagementMetaSOPClass, UID_PresentationLUTSOPClass});
        !linked)
        return tl::unexpected(linked.error());
    return std::unique_ptr<PrintAssociation>(new PrintAssociation(std::move(state)));
}

PrintAnswer PrintAssociation::Private::answer(std::uint16_t status, const std::string& uid, DcmDataset* returned) {
    PrintAnswer result{uid, {}, status};
    DcmItem* box = nullptr;
    OFString text;
    if (returned && returned->findAndGetSequenceItem(DCM_ReferencedImageBoxSequence, box, 0).good() &&
        box->findAndGetOFString(DCM_ReferencedSOPInstanceUID, text).good())
        result.imageBoxUid = text.c_str();
    return result;
}

sdk::Result<PrintAnswer> PrintAssociation::Private::create(const char* sopClass, DcmDataset& attributes) {
    T_DIMSE_Message message = request(DIMSE_N_CREATE_RQ), response;
    auto& ask = message.msg.NCreateRQ;
    ask.MessageID = nextMessage++;
    OFStandard::strlcpy(ask.AffectedSOPClassUID, sopClass, sizeof ask.AffectedSOPClassUID);
    ask.DataSetType = DIMSE_DATASET_PRESENT;
    std::unique_ptr<DcmDataset> returned;
    if (const auto done = scu.ask(contextOf(sopClass), message, &attributes, response, returned); done.bad())
        return tl::unexpected(errorOf(done, printer));
    if (response.CommandField != DIMSE_N_CREATE_RSP) return tl::unexpected(errorOf(DIMSE_BADCOMMANDTYPE, printer));
    return answer(response.msg.NCreateRSP.DimseStatus, response.msg.NCreateRSP.AffectedSOPInstanceUID, returned.get());
}

void PrintAssociation::Private::remove(const char* sopClass, const std::string& uid) {
    T_DIMSE_Message message = request(DIMSE_N_DELETE_RQ), response;
    auto& ask = message.msg.NDeleteRQ;
    ask.MessageID = nextMessage++;
    OFStandard::strlcpy(ask.RequestedSOPClassUID, sopClass, sizeof ask.RequestedSOPClassUID);
    OFStandard::strlcpy(ask.RequestedSOPInstanceUID, uid.c_str(), sizeof ask.RequestedSOPInstanceUID);
    ask.DataSetType = DIMSE_DATASET_NULL;
    std::unique_ptr<DcmDataset> returned;
    scu.ask(contextOf(sopClass), message, nullptr, response, returned);
}

bool PrintAssociation::takesPresentationLut() const {
    return d->contextOf(UID_PresentationLUTSOPClass) != 0;
}

sdk::Result<PrintAnswer> PrintAssociation::createPresentationLut() {
    DcmDataset attributes;
    put(attributes, {0x2050, 0x0020, "IDENTITY"});
    return d->create(UID_PresentationLUTSOPClass, attributes);
}

sdk::Result<PrintAnswer> PrintAssociation::createFilmSession(const std::vector<PrintAttribute>& values) {
    DcmDataset attributes;
    for (const auto& value : values) put(attributes, value);
    return d->create(UID_BasicFilmSessionSOPClass, attributes);
}

sdk::Result<PrintAnswer> PrintAssociation::createFilmBox(const std::vector<PrintAttribute>& values,
                                                         const std::string& sessionUid, const std::string& lutUid) {
    DcmDataset attributes;
    for (const auto& value : values) put(attributes, value);
    refer(attributes, DCM_ReferencedFilmSessionSequence, UID_BasicFilmSessionSOPClass, sessionUid);
    if (!lutUid.empty()) refer(attributes, DCM_ReferencedPresentationLUTSequence, UID_PresentationLUTSOPClass, lutUid);
    return d->create(UID_BasicFilmBoxSOPClass, attributes);
}

sdk::Result<PrintAnswer> PrintAssociation::setImageBox(const std::string& uid, const PrintPage& page) {
    DcmDataset attributes;
    if (!fillImageBox(attributes, page))
        return tl::unexpected(sdk::Error{"print.page", "The page could not be packed.", ""});
    T_DIMSE_Message message = d->request(DIMSE_N_SET_RQ), response;
    auto& ask = message.msg.NSetRQ;
    ask.MessageID = d->nextMessage++;
    OFStandard::strlcpy(ask.RequestedSOPClassUID, UID_BasicGrayscaleImageBoxSOPClass, sizeof ask.RequestedSOPClassUID);
    OFStandard::strlcpy(ask.RequestedSOPInstanceUID, uid.c_str(), sizeof ask.RequestedSOPInstanceUID);
    ask.DataSetType = DIMSE_DATASET_PRESENT;
    std::unique_ptr<DcmDataset> returned;
    if (const auto done =
            d->scu.ask(d->contextOf(UID_BasicGrayscaleImageBoxSOPClass), message, &attributes, response, returned);
        done.bad())
        return tl::unexpected(errorOf(done, d->printer));
    return Private::answer(response.msg.NSetRSP.DimseStatus, uid, returned.get());
}

sdk::Result<PrintAnswer> PrintAssociation::printFilmBox(const std::string& uid) {
    T_DIMSE_Message message = d->request(DIMSE_N_ACTION_RQ), response;
    auto& ask = message.msg.NActionRQ;
    ask.MessageID = d->nextMessage++;
    OFStandard::strlcpy(ask.RequestedSOPClassUID, UID_BasicFilmBoxSOPClass, sizeof ask.RequestedSOPClassUID);
    OFStandard::strlcpy(ask.RequestedSOPInstanceUID, uid.c_str(), sizeof ask.RequestedSOPInstanceUID);
    ask.ActionTypeID = 1;
    ask.DataSetType = DIMSE_DATASET_NULL;
    std::unique_ptr<DcmDataset> returned;
    if (const auto done = d->scu.ask(d->contextOf(UID_BasicFilmBoxSOPClass), message, nullptr, response, returned);
        done.bad())
        return tl::unexpected(errorOf(done, d->printer));
    return Private::answer(response.msg.NActionRSP.DimseStatus, uid, returned.get());
}

void PrintAssociation::removeFilmBox(const std::string& uid) {
    d->remove(UID_BasicFilmBoxSOPClass, uid);
}

void PrintAssociation::removeFilmSession(const std::string& uid) {
    d->remove(UID_BasicFilmSessionSOPClass, uid);
}

void PrintAssociation::release() {
    if (d->scu.isConnected()) d->scu.releaseAssociation();
}

sdk::Result<void> echo(const Printer& printer) {
    DcmSCU scu;
    if (const auto linked = connectTo(scu, printer, {UID_VerificationSOPClass}); !linked) return linked;
    const auto condition = scu.sendECHORequest(0);
    if (condition.bad()) {
        scu.abortAssociation();
        return tl::unexpected(errorOf(condition, printer));
    }
    scu.releaseAssociation();
    return {};
}

}  // namespace viewer::network
