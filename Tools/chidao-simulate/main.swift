// Directive ledger · chidao-simulate — SPDX-License-Identifier: Apache-2.0

import Campaigns

CampaignTool.runAndExit(arguments: Array(CommandLine.arguments.dropFirst()))
